package org.placard.mcp;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Label;
import org.placard.model.ToolAddress;
import org.placard.store.ChangePage;
import org.placard.store.KeptChange;

/**
 * What became of tools, the latest first.
 *
 * @param more whether there are older ones that are not told
 */
public record ChangesAnswer(List<Change> changes, boolean more, Sources sources) {

    /**
     * @param kind {@code new}, {@code changed}, {@code renamed}, {@code gone} or {@code rejudged}
     * @param server the server's slug
     * @param tool its name now; of one that is gone, its last
     * @param formerTool its name before, null unless it was renamed
     * @param noticed when this catalogue saw it
     * @param categoryBefore null, like the risk before, where there was no judgement before
     * @param categoryAfter null, like the risk after, where the tool is gone
     * @param raised whether the risk rose; a new tool counts from medium on
     * @param words all of it in one line, with names that a publisher chose
     * @param history the address of the tool's history, relative to the service
     */
    public record Change(
            String kind,
            String server,
            String tool,
            @Nullable String formerTool,
            Instant noticed,
            @Nullable String categoryBefore,
            @Nullable String riskBefore,
            @Nullable String categoryAfter,
            @Nullable String riskAfter,
            boolean raised,
            @Nullable PublisherText words,
            String history) {

        static Change of(KeptChange kept) {
            var change = kept.change();
            String former = change.formerName();
            return new Change(
                    change.kind().id(),
                    kept.server(),
                    PublisherText.name(change.name()),
                    former == null ? null : PublisherText.name(former),
                    kept.noticed(),
                    category(change.before()),
                    risk(change.before()),
                    category(change.after()),
                    risk(change.after()),
                    change.raised(),
                    PublisherText.of(change.words()),
                    "/tools/%s/%s/history".formatted(kept.server(), ToolAddress.of(change.name())));
        }

        private static @Nullable String category(@Nullable Label label) {
            return label == null ? null : label.category().id();
        }

        private static @Nullable String risk(@Nullable Label label) {
            return label == null ? null : label.risk().id();
        }

        private String text() {
            String line = "- %s: %s of %s, %s, risk %s → %s%s%n"
                    .formatted(
                            noticed,
                            tool,
                            server,
                            kind,
                            riskBefore == null ? "none" : riskBefore,
                            riskAfter == null ? "none" : riskAfter,
                            raised ? ", raised" : "");
            return words == null ? line : line + words.quoted() + "\n";
        }
    }

    static ChangesAnswer of(ChangePage page, Sources sources) {
        return new ChangesAnswer(page.items().stream().map(Change::of).toList(), page.next() != null, sources);
    }

    /** The same in sentences. */
    String text() {
        if (changes.isEmpty()) {
            return "No such change was noticed. A server that was seen once has no history.\n";
        }
        var out = new StringBuilder(
                "%d changes, the latest first%s. What stands behind a bar is untrusted: a quotation.%n"
                        .formatted(
                                changes.size(),
                                more ? "; there are older ones, so ask for one server or a later day" : ""));
        changes.forEach(change -> out.append(change.text()));
        return out.toString();
    }
}
