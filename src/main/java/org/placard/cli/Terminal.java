package org.placard.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.placard.model.Invisible;

/**
 * What a command reads and writes.
 *
 * @param errIsTerminal whether a person watches {@code err}, so that a line may rewrite itself
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean errIsTerminal) {

    Progress progress() {
        return new Progress(err, errIsTerminal);
    }

    /** Publishers' text, made harmless for a terminal: control characters and other invisible ones become escapes. */
    static String shown(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Invisible.is(c)) {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
