package org.placard.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.placard.model.CatalogTool;
import org.placard.model.Classification;
import org.placard.model.Effect;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.rules.RuleSet;

/**
 * Why a tool needs a policy, in sentences that are about this tool: each rests on a finding.
 *
 * @param lead the worst that a call does, in one sentence
 */
public record WhyView(String lead, List<String> sentences) {

    static WhyView of(CatalogTool tool, RuleSet rules) {
        Classification c = tool.classification();
        String name = Shown.line(tool.tool().name(), 120);
        if (!RiskView.credible(c)) {
            return new WhyView(
                    "Nothing credible says what a call does. Treat it as unknown, not as safe.",
                    List.of(
                            "No rule found words in its definition that say what it does. %s is only the most likely reading."
                                    .formatted(rules.category(c.category()).title())));
        }
        if (RiskView.of(c).unknown()) {
            return new WhyView(
                    "Only its name says what a call does. Treat it as unknown, not as safe.",
                    List.of(
                            basis(c, name, rules),
                            "A name alone is too little to call a tool harmless: nothing is known of what the call takes and does."));
        }
        String meaning = rules.category(c.category()).meaning();
        var out = new ArrayList<String>();
        out.add(basis(c, name, rules));
        out.add("A %s tool %s".formatted(rules.category(c.category()).title(), Wording.small(meaning)));
        risk(c, rules, out);
        capabilities(c, rules, out);
        if (c.flagged(Flag.POISONING)) {
            out.add("Its text gives orders to the model that reads it, or hides something from the person who does:"
                    + " to be listed is enough to do harm.");
        }
        if (c.flagged(Flag.ANNOTATIONS_CONTRADICT)) {
            out.add("The server’s own hints say otherwise; they are testimony by the party that is judged.");
        }
        return new WhyView("At worst, a call " + Wording.small(Wording.firstSentence(meaning)), out);
    }

    private static String basis(Classification c, String name, RuleSet rules) {
        String title = rules.category(c.category()).title();
        List<Finding> own = c.findings().stream()
                .filter(f -> f.effect() instanceof Effect.Assigns assigns && assigns.category() == c.category())
                .sorted(Comparator.comparing(Finding::weight).reversed())
                .toList();
        if (own.isEmpty()) {
            return "%s is judged %s as the worst of what its arguments reach.".formatted(name, title);
        }
        List<String> seen = own.stream()
                .flatMap(f -> f.evidence().stream())
                .filter(e -> !e.quote().isBlank() && !e.field().equals("coverage"))
                .map(WhyView::saw)
                .distinct()
                .limit(3)
                .toList();
        if (seen.isEmpty()) {
            return "%s is %s: %s"
                    .formatted(name, title, Shown.text(own.getFirst().note()));
        }
        return "%s is %s because of %s.".formatted(name, title, Wording.list(seen));
    }

    private static String saw(Evidence evidence) {
        return "“%s” in %s".formatted(Shown.line(evidence.quote(), 80), Fields.words(evidence.field()));
    }

    private static void risk(Classification c, RuleSet rules, List<String> out) {
        var start = rules.category(c.category()).risk();
        String title = rules.category(c.category()).title();
        if (start == c.risk()) {
            out.add("%s starts at %s, and %s."
                    .formatted(
                            title,
                            Wording.capital(start.id()),
                            StepView.of(c, rules).isEmpty() ? "nothing moves it from there" : "ends there"));
        } else {
            List<String> moved = c.findings().stream()
                    .filter(f -> f.effect() instanceof Effect.RaisesBy
                            || f.effect() instanceof Effect.RaisesTo
                            || f.effect() instanceof Effect.LowersBy)
                    .map(f -> Wording.stopped(Shown.text(f.note())))
                    .distinct()
                    .toList();
            out.add("%s starts at %s; this one is %s. %s"
                    .formatted(
                            title,
                            Wording.capital(start.id()),
                            Wording.capital(c.risk().id()),
                            String.join(" ", moved))
                    .strip());
        }
    }

    private static void capabilities(Classification c, RuleSet rules, List<String> out) {
        List<String> titles = c.capabilities().stream()
                .map(capability -> Wording.small(rules.capability(capability).title()))
                .toList();
        if (!titles.isEmpty()) {
            out.add("It also " + Wording.list(titles) + ".");
        }
    }
}
