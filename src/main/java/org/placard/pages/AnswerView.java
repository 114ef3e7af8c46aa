package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.placard.model.CatalogTool;
import org.placard.policy.Decision;
import org.placard.policy.Policy;
import org.placard.policy.PolicySentences;
import org.placard.policy.Posture;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.rules.RuleSet;

/** A question that people ask about a tool, answered from its label and by running the policy that the page shows. */
public record AnswerView(String question, String answer) {

    static List<AnswerView> of(CatalogTool tool, List<CatalogTool> server, Policy policy, RuleSet rules) {
        String name = Shown.line(tool.tool().name(), 120);
        String of = Shown.line(tool.server().displayName(), 80);
        var c = tool.classification();
        var category = rules.category(c.category());
        List<String> names = server.stream().map(t -> t.tool().name()).toList();
        var says = PolicySentences.ofPolicyJson(policy, names);
        String now = Shown.text(says.about(tool.tool().name()));
        var out = new ArrayList<AnswerView>();
        String line = RowView.line(tool);
        out.add(new AnswerView(
                "What does %s do?".formatted(name),
                (line.isEmpty()
                                ? ""
                                : (tool.tool().description().present() ? "Its publisher says: " : "In our words: ")
                                        + Wording.stopped(line) + " ")
                        + "It is %s tool of %s: it %s"
                                .formatted(article(category.title()), of, Wording.small(category.meaning()))));
        out.add(new AnswerView(
                "How dangerous is %s?".formatted(name),
                !RiskView.of(c).unknown()
                        ? "Its risk is %s (%s, confidence %s). That is what a call could do at worst, not a judgement of the server."
                                .formatted(
                                        Wording.capital(c.risk().id()),
                                        category.title(),
                                        Wording.decimal(c.confidence()))
                        : "Unknown: too little says what it does. Unknown is not safe. " + now));
        out.add(new AnswerView(
                "How do I put a policy on %s?".formatted(name),
                "Save the policy.json above in the gateway that stands before %s. %s %s"
                        .formatted(
                                of,
                                now,
                                Shown.text(says.aboutTheRest(tool.tool().name())))));
        out.add(limit(tool, name, policy, names));
        out.add(block(tool, name, policy, names));
        out.add(allow(tool, name, policy, names));
        out.add(new AnswerView(
                "Which server provides %s?".formatted(name),
                "%s (%s). %s of it %s known to this catalogue."
                        .formatted(
                                of,
                                Shown.line(tool.server().id(), 120),
                                Wording.count(server.size(), "tool"),
                                server.size() == 1 ? "is" : "are")));
        return out;
    }

    private static String article(String word) {
        return ("AEIOU".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    private static AnswerView limit(CatalogTool tool, String name, Policy policy, List<String> names) {
        String question = "Can I rate-limit %s?".formatted(name);
        String exact = tool.tool().name();
        if (policy.decision(exact) == Decision.LIMIT) {
            return new AnswerView(
                    question,
                    "The policy above does: "
                            + Shown.text(
                                    PolicySentences.ofPolicyJson(policy, names).about(exact)));
        }
        var rated = RatedTool.of(tool);
        var rule = Recommendation.withDecision(rated, Decision.LIMIT, "", Posture.BALANCED);
        var limit = rule.limits().getFirst();
        return new AnswerView(
                question,
                "Yes. %sgive it a limit under tools: {\"counter\": \"%s\", \"max\": %s, \"scope\": \"grant\", \"window\": \"%s\"}. Then %s"
                        .formatted(
                                policy.hides(exact) ? "Take it out of hide and " : "In place of its present rule, ",
                                Shown.text(limit.counter()),
                                limit.max().toPlainString(),
                                limit.window().id(),
                                Shown.text(PolicySentences.ofPolicyJson(policy.with(exact, rule), names)
                                        .about(exact))));
    }

    private static AnswerView block(CatalogTool tool, String name, Policy policy, List<String> names) {
        String question = "How do I block %s completely?".formatted(name);
        String exact = tool.tool().name();
        if (policy.hides(exact)) {
            return new AnswerView(
                    question,
                    "The policy above does: "
                            + Shown.text(
                                    PolicySentences.ofPolicyJson(policy, names).about(exact)));
        }
        var hidden = policy.with(exact, org.placard.policy.ToolPolicy.of(Decision.HIDE, ""));
        return new AnswerView(
                question,
                "Move it from tools to hide. Then "
                        + Shown.text(PolicySentences.ofPolicyJson(hidden, names).about(exact)));
    }

    private static AnswerView allow(CatalogTool tool, String name, Policy policy, List<String> names) {
        String question = "How do I allow %s?".formatted(name);
        String exact = tool.tool().name();
        if (policy.decision(exact) == Decision.ALLOW) {
            return new AnswerView(question, "The policy above does.");
        }
        var open = policy.with(exact, org.placard.policy.ToolPolicy.of(Decision.ALLOW, ""));
        return new AnswerView(
                question,
                "%sgive it an empty rule under tools: {\"%s\": {}}. Then %s"
                        .formatted(
                                policy.hides(exact) ? "Take it out of hide and " : "In place of its present rule, ",
                                Shown.text(exact),
                                Shown.text(PolicySentences.ofPolicyJson(open, names)
                                        .about(exact))));
    }
}
