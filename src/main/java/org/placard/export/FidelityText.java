package org.placard.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.placard.policy.Placeholder;

/** A fidelity report in words. */
public final class FidelityText {

    private FidelityText() {}

    /** What became of the policy as a whole, as one or two sentences. */
    public static String summary(Fidelity fidelity) {
        if (fidelity.lines().isEmpty()) {
            return "A report: nothing is enforced by it.";
        }
        if (fidelity.counts().containsKey(Fidelity.Fate.WITHHELD)) {
            return "No file: the target cannot deny what this policy denies, and a file would let it through.";
        }
        if (fidelity.exact()) {
            return "The file says all that the policy says.";
        }
        return "Of %d rules %s. It never lets through what the policy denies, nor unasked what the policy asks about."
                .formatted(
                        fidelity.lines().size(),
                        fidelity.counts().entrySet().stream()
                                .map(entry -> entry.getValue() + " "
                                        + entry.getKey().id().replace('-', ' '))
                                .collect(Collectors.joining(", ")));
    }

    /**
     * The whole report, one line a fact, for a terminal or a file.
     *
     * @param kept whether rules that are kept as they are get a line too
     */
    public static String of(PolicyWish.Granted granted, boolean kept) {
        var lines = new ArrayList<String>();
        Fidelity fidelity = granted.exported().fidelity();
        lines.add(granted.form().title() + ": " + summary(fidelity));
        fidelity.lines().stream()
                .filter(line -> kept || line.fate() != Fidelity.Fate.KEPT)
                .forEach(line -> lines.add("  " + line.words()));
        lines.addAll(missing(granted));
        lines.add(granted.form().assurance());
        if (!granted.exported().withheld() && !granted.form().instructions().isEmpty()) {
            lines.add(granted.form().instructions());
        }
        return lines.stream().map(Origin::visible).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> missing(PolicyWish.Granted granted) {
        if (granted.waits()) {
            return granted.missing().stream()
                    .map(value ->
                            "  %s is denied until %s is set: %s".formatted(value.tool(), value.key(), value.meaning()))
                    .toList();
        }
        String keys = granted.missing().stream()
                .map(Placeholder::key)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return keys.isEmpty()
                ? List.of()
                : List.of("Rules on arguments could be added by setting %s; see docs/policy.md.".formatted(keys));
    }
}
