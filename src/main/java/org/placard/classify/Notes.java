package org.placard.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Confidence;
import org.placard.model.Coverage.Part;
import org.placard.model.Description;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Hints;
import org.placard.rules.RuleSet;
import org.placard.text.ToolText;

/** Says in plain sentences what a verdict and its confidence rest on. */
final class Notes {

    private static final double CLOSE = 0.35;
    private static final String[] NUMBERS = {"No", "One", "Two", "Three", "Four", "Five", "Six"};

    private Notes() {}

    static List<String> of(
            Bench.Result result,
            @Nullable Category runnerUp,
            double margin,
            Confidence confidence,
            boolean ownWord,
            RuleSet rules) {
        List<String> out = new ArrayList<>(4);
        String title = rules.category(result.category()).title();
        if (!result.credible()) {
            out.add("Nothing credible was found that says what this tool does: " + title
                    + " is only the most likely. Treat it as unknown, not as safe.");
        } else {
            out.add(basis(result, title));
        }
        coverage(result.text(), confidence, out);
        hints(result, out);
        if (ownWord) {
            out.add("That it only reads is the server's own word; nothing here can check it.");
        }
        for (Finding finding : result.counted()) {
            if (finding.effect() instanceof Effect.Excuses excuses) {
                out.add("Against " + rules.category(excuses.category()).title() + ": " + finding.note());
            }
        }
        if (result.actions().size() > 1) {
            long same = result.actions().stream()
                    .filter(a -> a.category() == result.category())
                    .count();
            out.add("It can be told to do %d things; %d of them %s %s."
                    .formatted(result.actions().size(), same, same == 1 ? "is" : "are", title));
        }
        if (runnerUp != null && margin < CLOSE) {
            out.add("It could also be " + rules.category(runnerUp).title() + ".");
        }
        return out;
    }

    private static String basis(Bench.Result result, String title) {
        Set<String> fields = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Finding finding : result.counted()) {
            if (finding.effect() instanceof Effect.Assigns assigns && assigns.category() == result.category()) {
                ids.add(finding.rule());
                finding.evidence().forEach(evidence -> fields.add(field(evidence.field())));
            }
        }
        String where = String.join(", ", fields);
        return ids.size() == 1
                ? "One rule says " + title + ", from the " + where + "."
                : NUMBERS[Math.min(ids.size(), NUMBERS.length - 1)] + " rules agree on " + title + ", from the " + where
                        + ".";
    }

    private static String field(String label) {
        int end = label.indexOf(':');
        String kind = end < 0 ? label : label.substring(0, end);
        if (kind.startsWith("parameter")) {
            return "parameters";
        }
        if (kind.startsWith("hint")) {
            return "server's annotations";
        }
        return kind.startsWith("server") ? "server" : kind;
    }

    private static void coverage(ToolText text, Confidence confidence, List<String> out) {
        boolean schema = text.parts().contains(Part.SCHEMA);
        Description.State state = text.tool().description().state();
        String lowered = confidence == Confidence.HIGH ? "" : " That lowers the confidence.";
        if (text.summary()) {
            out.add(
                    state == Description.State.EMPTY
                            ? "The publisher's description is empty; this catalogue's own summary was judged instead."
                                    + lowered
                            : "The publisher's description is not held here; this catalogue's own summary was judged.");
        } else if (state == Description.State.EMPTY) {
            out.add((schema
                            ? "The description is empty: the name and the parameters were there to judge."
                            : "Only the name was there to judge: the description is empty.")
                    + lowered);
        } else if (state == Description.State.NOT_CARRIED) {
            out.add((schema
                            ? "The description is not held here: the name and the parameters were there to judge."
                            : "Only the name was there to judge: this catalogue does not hold the description.")
                    + lowered);
        }
    }

    private static void hints(Bench.Result result, List<String> out) {
        Hints hints = result.text().tool().hints();
        if (result.category() == Category.READ) {
            if (Boolean.FALSE.equals(hints.readOnly())
                    && Boolean.TRUE.equals(hints.destructive())
                    && !Boolean.FALSE.equals(hints.idempotent())) {
                out.add("The server calls it destructive; nothing else says so.");
            }
            return;
        }
        String said = Boolean.TRUE.equals(hints.readOnly())
                ? "read-only"
                : Boolean.FALSE.equals(hints.destructive()) && result.category() == Category.DESTRUCTIVE
                        ? "not destructive"
                        : null;
        if (said == null) {
            return;
        }
        for (Finding finding : result.counted()) {
            if (finding.effect() instanceof Effect.Assigns assigns
                    && assigns.category() == result.category()
                    && !finding.evidence().isEmpty()) {
                var evidence = finding.evidence().getFirst();
                out.add("The server calls it %s, but its %s says \u2018%s\u2019."
                        .formatted(said, field(evidence.field()), evidence.quote()));
                return;
            }
        }
    }
}
