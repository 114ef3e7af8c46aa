package org.placard.mcp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policy recommended for a server, written for a target.
 *
 * @param target such as {@code policy-json} or {@code claude-code}
 * @param fileName what the file is usually called
 * @param file its text, null where it was withheld because the target would let through what the policy denies
 * @param sentences what it does, in words
 * @param counts how many tools met which fate in the target
 * @param instructions where the file goes
 */
public record PolicyAnswer(
        String server,
        String target,
        String posture,
        String fileName,
        @Nullable String file,
        List<String> sentences,
        Map<String, Integer> counts,
        String instructions,
        Sources sources) {

    /** The same in sentences, with the file at the end. */
    String text() {
        var out = new StringBuilder("Policy for %s, %s, as %s.%n".formatted(server, posture, target));
        sentences.forEach(sentence -> out.append(sentence).append('\n'));
        counts.forEach((fate, count) -> out.append("%d %s; ".formatted(count, fate)));
        out.append('\n').append(instructions).append('\n');
        return out.append(file == null ? "The file was withheld.\n" : "\n" + file)
                .toString();
    }
}
