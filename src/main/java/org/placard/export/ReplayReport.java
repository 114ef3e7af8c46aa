package org.placard.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placard.policy.Call;
import org.placard.policy.Policy;
import org.placard.policy.Simulation;

/**
 * Calls replayed against a policy, as it is told.
 *
 * @param counts how many calls met which verdict
 */
public record ReplayReport(Map<String, Integer> counts, List<StepView> steps) {

    /**
     * One call and what the policy says to it.
     *
     * @param call its number, from 1
     * @param verdict allow, ask or deny
     * @param rule what decided, such as {@code tools.pay.limits[0]}
     */
    public record StepView(
            int call, String tool, String time, String grant, String verdict, String rule, String reason) {}

    public ReplayReport {
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
        steps = List.copyOf(steps);
    }

    public static ReplayReport of(Policy policy, List<Call> calls) {
        Simulation simulation = Simulation.run(policy, calls);
        var counts = new TreeMap<String, Integer>();
        simulation.counts().forEach((outcome, count) -> counts.put(outcome.id(), count));
        var steps = new ArrayList<StepView>();
        for (Simulation.Step step : simulation.steps()) {
            steps.add(new StepView(
                    steps.size() + 1,
                    step.call().tool(),
                    step.call().time().toString(),
                    step.call().grant(),
                    step.verdict().outcome().id(),
                    step.verdict().rule(),
                    step.verdict().reason()));
        }
        return new ReplayReport(counts, steps);
    }

    /** For a terminal: one line a call, then the counts. */
    public String text() {
        var out = new StringBuilder();
        steps.forEach(step -> out.append("%5d %-5s %s · %s · %s%n"
                .formatted(step.call(), step.verdict(), step.tool(), step.rule(), step.reason())));
        out.append("%d calls".formatted(steps.size()));
        counts.forEach((verdict, count) -> out.append(", %d %s".formatted(count, verdict)));
        return out.append("%n".formatted()).toString();
    }
}
