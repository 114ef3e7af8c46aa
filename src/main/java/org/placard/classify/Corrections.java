package org.placard.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placard.model.Classification;
import org.placard.model.Correction;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Risk;
import org.placard.model.Weight;
import org.placard.rules.RuleSet;

/** What people decided against the rules: applied last, as a finding that is shown like any other. */
public final class Corrections {

    /** The rule id of the finding. */
    public static final String RULE = "correction";

    private final RuleSet rules;
    private final Map<String, Correction> byTool = new HashMap<>();

    public Corrections(RuleSet rules, List<Correction> corrections) {
        this.rules = rules;
        corrections.forEach(c -> byTool.put(key(c.server(), c.tool()), c));
    }

    private static String key(String server, String tool) {
        return server + "\n" + tool;
    }

    /** The correction of a tool that holds on this day. */
    public Optional<Correction> of(String server, String tool, LocalDate today) {
        return Optional.ofNullable(byTool.get(key(server, tool)))
                .filter(c -> c.until() == null || !today.isAfter(c.until()));
    }

    /** The judgement as it stands after the correction, if there is one. */
    public Classification apply(String server, String tool, Classification judged, LocalDate today) {
        return of(server, tool, today).map(c -> corrected(judged, c)).orElse(judged);
    }

    private Classification corrected(Classification judged, Correction correction) {
        List<Finding> findings = new ArrayList<>(judged.findings());
        String note = "Corrected to %s by %s: %s"
                .formatted(rules.category(correction.category()).title(), correction.by(), correction.reason());
        findings.add(new Finding(RULE, new Effect.Assigns(correction.category()), Weight.STRONG, note, List.of()));
        Risk risk = correction.risk() != null
                ? correction.risk()
                : RiskSteps.of(rules.category(correction.category()).risk(), judged.findings());
        List<String> notes = new ArrayList<>(List.of(note));
        notes.addAll(judged.notes());
        return new Classification(
                correction.category(),
                risk,
                1,
                judged.category() == correction.category() ? judged.runnerUp() : judged.category(),
                judged.margin(),
                judged.coverage(),
                judged.capabilities(),
                judged.actions(),
                notes,
                findings,
                judged.rulesVersion());
    }
}
