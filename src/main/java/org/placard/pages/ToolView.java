package org.placard.pages;

import java.util.Comparator;
import java.util.List;
import org.placard.classify.Explanation;
import org.placard.model.AttackPattern;
import org.placard.model.CatalogTool;
import org.placard.model.Flag;
import org.placard.policy.Policy;
import org.placard.policy.Recommendation;
import org.placard.rules.RuleSet;

/** The page of one tool. Every sentence on it comes from the label, the definition, or from running the policy. */
public record ToolView(
        Frame frame,
        String plainName,
        List<Piece> name,
        String displayName,
        LinkView server,
        RiskView risk,
        CategoryView category,
        String categoryMeaning,
        String decision,
        WhyView why,
        List<StepView> steps,
        FindingsView findings,
        DefinitionView definition,
        ConfidenceView confidence,
        List<HintView> hints,
        boolean contradicted,
        boolean poisoned,
        List<ActionView> actions,
        List<LinkView> capabilities,
        List<AttackLinkView> attacks,
        PolicyView policy,
        List<RowView> milder,
        List<RowView> siblings,
        List<RowView> similar,
        List<AnswerView> answers,
        ProvenanceView provenance,
        String digest,
        String rulesVersion,
        String serverCount,
        String catalogue,
        String decided) {

    private static final int ROWS = 6;

    /**
     * What a page is made of.
     *
     * @param server every tool of the server, the tool among them
     * @param turns see {@link Explanation}; empty where the label stands whatever is left out
     * @param similar tools of other servers that do the like
     * @param alone whether the policy shown is the tool's rule alone
     */
    record Facts(
            CatalogTool tool,
            List<CatalogTool> server,
            List<Explanation.Turn> turns,
            List<AttackPattern> patterns,
            List<RowView> similar,
            boolean alone,
            Totals totals) {}

    static ToolView of(Facts facts, RuleSet rules) {
        CatalogTool tool = facts.tool();
        var c = tool.classification();
        String name = Shown.line(tool.tool().name(), 120);
        String server = Shown.line(tool.server().displayName(), 80);
        var rated = PolicyView.rated(tool);
        Policy policy = facts.alone()
                ? Recommendation.forToolAlone(rated)
                : Recommendation.forTool(
                        rated, facts.server().stream().map(PolicyView::rated).toList());
        var policyView = PolicyView.of(tool, facts.server(), policy, facts.alone());
        var why = WhyView.of(tool, rules);
        var risk = RiskView.of(c);
        return new ToolView(
                frame(tool, name, server, risk, rules.category(c.category()).title(), why),
                name,
                Shown.plain(tool.tool().name()),
                tool.tool().displayName().equals(tool.tool().name())
                        ? ""
                        : Shown.line(tool.tool().displayName(), 120),
                new LinkView(
                        server,
                        "/servers/" + tool.server().slug(),
                        Shown.line(tool.server().id(), 120)),
                risk,
                CategoryView.of(c.category()),
                rules.category(c.category()).meaning(),
                policyView.decision(),
                why,
                StepView.of(c, rules),
                FindingsView.of(c, rules),
                DefinitionView.of(tool),
                ConfidenceView.of(c, facts.turns(), rules),
                HintView.of(tool.tool().hints(), c),
                c.flagged(Flag.ANNOTATIONS_CONTRADICT),
                c.flagged(Flag.POISONING),
                ActionView.of(c),
                c.capabilities().stream()
                        .map(capability -> new LinkView(
                                rules.capability(capability).title(),
                                "/capabilities/" + capability.id(),
                                rules.capability(capability).meaning()))
                        .toList(),
                facts.patterns().stream()
                        .filter(pattern -> pattern.concerns(c))
                        .sorted(Comparator.comparing((AttackPattern p) ->
                                        c.capabilities().stream().noneMatch(p.needs()::contains))
                                .thenComparing(AttackPattern::id))
                        .limit(ROWS)
                        .map(pattern -> AttackLinkView.of(pattern, c, rules))
                        .toList(),
                policyView,
                Relatives.milder(tool, facts.server(), 3).stream()
                        .map(RowView::sibling)
                        .toList(),
                Relatives.nearest(tool, facts.server(), ROWS).stream()
                        .map(RowView::sibling)
                        .toList(),
                facts.similar(),
                AnswerView.of(tool, facts.server(), policy, rules),
                ProvenanceView.of(tool.server()),
                tool.digest(),
                c.rulesVersion(),
                Wording.count(facts.server().size(), "tool"),
                facts.totals().words(),
                tool.standing() == null ? "" : Shown.text(tool.standing().words()));
    }

    private static Frame frame(
            CatalogTool tool, String name, String server, RiskView risk, String category, WhyView why) {
        return new Frame(
                "%s on %s: %s risk, %s".formatted(name, server, Wording.small(risk.word()), category),
                "%s is labelled %s, %s. %s Evidence, confidence and a policy.json."
                        .formatted(name, risk.word(), category, why.lead()),
                tool.path(),
                "",
                true,
                Frame.trail(new Frame.Crumb(server, "/servers/" + tool.server().slug()), new Frame.Crumb(name, null)));
    }
}
