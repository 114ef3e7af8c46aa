package org.placard.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.policy.Decision;

/**
 * What became of a policy on its way into a target: one line a tool, sorted by name, and one for {@code *}, every tool
 * that is not listed.
 */
public record Fidelity(List<Line> lines) {

    /** What became of one tool's rule. */
    public enum Fate {
        /** It means the same there. */
        KEPT,
        /** A part that guards is lost, without letting a call through unseen: hidden became denied, denied by an argument became asked. */
        WEAKENED,
        /** It lets through less than it should. */
        STRENGTHENED,
        /** The target cannot name the tool; it falls under what is not listed. */
        NOT_EXPRESSED,
        /** No file was made, because it would have let something through. */
        WITHHELD;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param wanted the policy's decision
     * @param given the target's; null where no file was made
     * @param sentence what is different; empty where it was kept
     */
    public record Line(
            String tool,
            Fate fate,
            Decision wanted,
            @Nullable Decision given,
            String sentence) {

        /** The line in words. */
        public String words() {
            return "%s: %s, %s%s%s"
                    .formatted(
                            tool,
                            fate.id(),
                            wanted.id(),
                            given == null || given == wanted ? "" : " became " + given.id(),
                            sentence.isEmpty() ? "" : ". " + sentence);
        }
    }

    public Fidelity {
        lines = List.copyOf(lines);
    }

    public Optional<Line> line(String tool) {
        return lines.stream().filter(line -> line.tool().equals(tool)).findFirst();
    }

    /** How many tools met which fate, in the order of {@link Fate}; only those that occur. */
    public Map<Fate, Integer> counts() {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        lines.forEach(line -> counts.merge(line.fate(), 1, Integer::sum));
        return counts;
    }

    /** Whether nothing was lost. */
    public boolean exact() {
        return lines.stream().allMatch(line -> line.fate() == Fate.KEPT);
    }
}
