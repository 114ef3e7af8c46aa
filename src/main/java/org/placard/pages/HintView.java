package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Hints;

/**
 * One of the server's annotations beside our reading.
 *
 * @param agrees {@code agrees}, {@code contradicts} or, where the server says nothing, {@code silent}
 */
public record HintView(String name, String said, String read, String agrees) {

    static List<HintView> of(Hints hints, Classification c) {
        boolean changes = c.category() != Category.READ;
        boolean destroys = c.category() == Category.DESTRUCTIVE;
        boolean open = c.capabilities().contains(Capability.EXTERNAL_COMMUNICATION)
                || c.capabilities().contains(Capability.NETWORK_FETCH)
                || c.capabilities().contains(Capability.UNTRUSTED_CONTENT);
        return List.of(
                hint(
                        "readOnlyHint",
                        hints.readOnly(),
                        changes ? "no: it is able to change something" : "yes: nothing found that changes anything",
                        !changes,
                        true),
                hint(
                        "destructiveHint",
                        hints.destructive(),
                        destroys
                                ? "yes: it is able to destroy"
                                : changes ? "nothing found that destroys for good" : "no: it only returns information",
                        destroys,
                        destroys || !changes),
                hint("idempotentHint", hints.idempotent(), "not judged", false, false),
                hint(
                        "openWorldHint",
                        hints.openWorld(),
                        open ? "yes: it reaches beyond the server" : "nothing found that reaches beyond the server",
                        open,
                        open));
    }

    private static HintView hint(String name, @Nullable Boolean said, String read, boolean reading, boolean sure) {
        String agrees = said == null ? "silent" : !sure ? "open" : said == reading ? "agrees" : "contradicts";
        return new HintView(name, said == null ? "nothing" : said.toString(), read, agrees);
    }
}
