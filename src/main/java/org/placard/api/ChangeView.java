package org.placard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.FieldChange;
import org.placard.model.Label;
import org.placard.model.ToolAddress;
import org.placard.store.KeptChange;

/**
 * What became of a tool.
 *
 * @param id rises with time
 * @param kind {@code new}, {@code changed}, {@code renamed}, {@code gone} or {@code rejudged}
 * @param server the server's slug
 * @param tool its name now; of one that is gone, its last
 * @param formerTool its name before, null unless it was renamed
 * @param noticed when this catalogue saw it
 * @param fields what changed in the definition
 * @param before the label before, null where there was none
 * @param after the label now, null where the tool is gone
 * @param because rules that speak now and did not before; where the risk fell, those that no longer speak
 * @param raised whether the risk rose; a new tool counts from medium on
 * @param words all of it in one line
 * @param digestBefore of the definition before, null where there was none
 * @param digestAfter of the definition now, null where there is none
 * @param rulesVersion of the rules that judged
 * @param history the address of the tool's history, without a host
 */
public record ChangeView(
        long id,
        String kind,
        String server,
        String serverId,
        String serverTitle,
        String tool,
        @Nullable String formerTool,
        Instant noticed,
        List<FieldChange> fields,
        @Nullable LabelView before,
        @Nullable LabelView after,
        List<String> because,
        boolean raised,
        String words,
        @Nullable String digestBefore,
        @Nullable String digestAfter,
        String rulesVersion,
        String history) {

    /** Category and risk. */
    public record LabelView(String category, String risk) {

        static @Nullable LabelView of(@Nullable Label label) {
            return label == null
                    ? null
                    : new LabelView(label.category().id(), label.risk().id());
        }
    }

    static ChangeView of(KeptChange kept) {
        var change = kept.change();
        return new ChangeView(
                kept.id(),
                change.kind().id(),
                kept.server(),
                kept.serverId(),
                kept.serverTitle(),
                change.name(),
                change.formerName(),
                kept.noticed(),
                change.fields(),
                LabelView.of(change.before()),
                LabelView.of(change.after()),
                change.because(),
                change.raised(),
                change.words(),
                kept.digestBefore(),
                kept.digestAfter(),
                kept.rulesVersion(),
                "/tools/%s/%s/history".formatted(kept.server(), ToolAddress.of(change.name())));
    }
}
