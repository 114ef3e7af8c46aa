package org.placard.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calls, replayed against a policy. */
public record Simulation(List<Step> steps) {

    /** One call and what the policy says to it. */
    public record Step(Call call, Verdict verdict) {}

    public Simulation {
        steps = List.copyOf(steps);
    }

    /** Replays the calls in their order, with fresh counters. */
    public static Simulation run(Policy policy, List<Call> calls) {
        var evaluator = new Evaluator(policy);
        return new Simulation(calls.stream()
                .map(call -> new Step(call, evaluator.judge(call)))
                .toList());
    }

    /** How many calls met which outcome; only those that occur. */
    public Map<Verdict.Outcome, Integer> counts() {
        var counts = new EnumMap<Verdict.Outcome, Integer>(Verdict.Outcome.class);
        steps.forEach(step -> counts.merge(step.verdict().outcome(), 1, Integer::sum));
        return counts;
    }
}
