package org.placard.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what a gateway does that loads a policy: filters tools/list, judges each tools/call, counts. One evaluator holds
 * the counters of one run and is used by one thread.
 *
 * <p>The order: hidden, not listed, denied, {@code require}, {@code deny_if}, limits of the tool, limits of all tools,
 * asked, allowed. A call counts when it is allowed or asked; a denied call counts nothing.
 */
public final class Evaluator {

    private record CounterKey(String grant, String counter, Window window) {}

    private record Count(Instant start, BigDecimal value) {}

    /** A counter and what it would become. */
    private record Reservation(CounterKey key, Count count) {}

    private final Policy policy;
    private final Map<CounterKey, Count> counts = new HashMap<>();

    public Evaluator(Policy policy) {
        this.policy = policy;
    }

    /** An evaluator of another policy that goes on counting where this one is. */
    public Evaluator under(Policy other) {
        var next = new Evaluator(other);
        next.counts.putAll(counts);
        return next;
    }

    /** How many counters it holds. */
    public int counters() {
        return counts.size();
    }

    /** Forgets the counters of windows that are over at this time. */
    public void forgetBefore(Instant time) {
        counts.entrySet()
                .removeIf(entry -> entry.getValue()
                        .start()
                        .isBefore(entry.getKey().window().startOf(time)));
    }

    /** Of the tools that a server lists, those that the agent gets to see, in the same order. */
    public List<String> visible(List<String> tools) {
        return tools.stream().filter(tool -> !policy.hides(tool)).toList();
    }

    /** Judges one call and counts it. Calls are given in the order in which they are made. */
    public Verdict judge(Call call) {
        String tool = call.tool();
        if (policy.hides(tool)) {
            return denied("hide", "'%s' is hidden.".formatted(tool));
        }
        ToolPolicy rule = policy.written(tool);
        if (rule == null) {
            return policy.otherwise() == Decision.DENY
                    ? denied("default", "'%s' is not listed, and what is not listed is denied.".formatted(tool))
                    : count(call, List.of(), "default", Verdict.Outcome.ALLOW, "What is not listed is allowed.");
        }
        String place = "tools." + tool;
        Optional<Verdict> refused = refused(rule, call, place);
        if (refused.isPresent()) {
            return refused.get();
        }
        return rule.decision() == Decision.ASK
                ? count(call, rule.limits(), place, Verdict.Outcome.ASK, or(rule.because(), "A person is asked first."))
                : count(call, rule.limits(), place, Verdict.Outcome.ALLOW, "'%s' is listed.".formatted(tool));
    }

    private static Optional<Verdict> refused(ToolPolicy rule, Call call, String place) {
        if (rule.decision() == Decision.DENY) {
            return Optional.of(denied(place, or(rule.because(), "'%s' is denied.".formatted(call.tool()))));
        }
        for (int i = 0; i < rule.require().size(); i++) {
            Clause clause = rule.require().get(i);
            if (clause.holds(call.arguments()) != Holds.YES) {
                return Optional.of(denied(
                        "%s.require[%d]".formatted(place, i),
                        or(clause.message(), "It is required that %s.".formatted(clause.words()))));
            }
        }
        for (int i = 0; i < rule.denyIf().size(); i++) {
            Clause clause = rule.denyIf().get(i);
            if (clause.holds(call.arguments()) != Holds.NO) {
                return Optional.of(denied(
                        "%s.deny_if[%d]".formatted(place, i),
                        or(clause.message(), "It is denied where %s.".formatted(clause.words()))));
            }
        }
        return Optional.empty();
    }

    private Verdict count(Call call, List<Limit> own, String place, Verdict.Outcome outcome, String reason) {
        var reservations = new ArrayList<Reservation>();
        Optional<Verdict> over = reserve(call, own, place + ".limits", reservations)
                .or(() -> reserve(call, policy.allTools(), "all_tools.limits", reservations));
        if (over.isPresent()) {
            return over.get();
        }
        reservations.forEach(reservation -> counts.put(reservation.key(), reservation.count()));
        return new Verdict(outcome, place, reason);
    }

    private Optional<Verdict> reserve(Call call, List<Limit> limits, String place, List<Reservation> reservations) {
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            String rule = "%s[%d]".formatted(place, i);
            Optional<BigDecimal> step = step(call, limit);
            if (step.isEmpty()) {
                return Optional.of(
                        denied(rule, "%s must be a number that is not negative.".formatted(limit.incrementFrom())));
            }
            var key = new CounterKey(call.grant(), limit.counter(), limit.window());
            Instant start = limit.window().startOf(call.time());
            BigDecimal value = current(key, start, reservations).add(step.get());
            if (value.compareTo(limit.max()) > 0) {
                return Optional.of(denied(rule, "The limit of %s is reached.".formatted(limit.words())));
            }
            reservations.add(new Reservation(key, new Count(start, value)));
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> step(Call call, Limit limit) {
        if (limit.incrementFrom() == null) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.ofNullable(Arguments.at(call.arguments(), limit.incrementFrom()))
                .flatMap(Comparison::number)
                .filter(number -> number.signum() >= 0);
    }

    private BigDecimal current(CounterKey key, Instant start, List<Reservation> reservations) {
        for (int i = reservations.size() - 1; i >= 0; i--) {
            if (reservations.get(i).key().equals(key)) {
                return reservations.get(i).count().value();
            }
        }
        Count count = counts.get(key);
        return count != null && count.start().equals(start) ? count.value() : BigDecimal.ZERO;
    }

    private static Verdict denied(String rule, String reason) {
        return new Verdict(Verdict.Outcome.DENY, rule, reason);
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
