package org.placard.export;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file for a target and what became of the policy in it.
 *
 * @param text the file, null where it was withheld
 */
public record Exported(@Nullable String text, Fidelity fidelity) {

    public boolean withheld() {
        return text == null;
    }

    /**
     * The file's bytes.
     *
     * @throws IllegalStateException if it was withheld
     */
    public byte[] bytes() {
        if (text == null) {
            throw new IllegalStateException("the file was withheld; see the fidelity report");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
