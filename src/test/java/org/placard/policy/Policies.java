package org.placard.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random policies and random calls that come close to them, from a seed. */
public final class Policies {

    /** The names that random policies and calls are about. */
    public static final List<String> NAMES =
            List.of("list_charges", "create_refund", "delete_customer", "send", "run-it", "Read.File", "a", "unlisted");

    private static final List<String> PATHS = List.of("args.amount", "args.path", "args.force", "args.options.mode");
    private static final List<String> TEXTS = List.of("main", "/srv/data/x", "true", "5", "delete", "a\"b\\c'd");

    private Policies() {}

    private static <T> T pick(SplittableRandom random, List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    public static Policy any(SplittableRandom random) {
        return any(random, true);
    }

    /** @param rich whether conditions and hide-all may occur */
    public static Policy any(SplittableRandom random, boolean rich) {
        var tools = new TreeMap<String, ToolPolicy>();
        var hide = new TreeSet<String>();
        for (String name : NAMES.subList(0, NAMES.size() - 1)) {
            if (random.nextInt(5) > 0) {
                tools.put(name, rule(random, name, rich));
            }
            if (random.nextInt(12) == 0) {
                hide.add(name);
            }
        }
        if (rich && random.nextInt(25) == 0) {
            hide.add(Policy.EVERY);
        }
        List<Limit> all = random.nextInt(6) == 0 ? List.of(limit(random, "all", rich)) : List.of();
        return new Policy(random.nextInt(4) == 0 ? Decision.ALLOW : Decision.DENY, hide, all, tools);
    }

    private static ToolPolicy rule(SplittableRandom random, String name, boolean rich) {
        Decision decision = pick(random, List.of(Decision.values()));
        var limits = new ArrayList<Limit>();
        if (decision == Decision.LIMIT || random.nextInt(8) == 0) {
            limits.add(limit(random, name + "_rate", rich));
        }
        return new ToolPolicy(
                decision,
                rich && random.nextInt(4) == 0 ? List.of(clause(random)) : List.of(),
                rich && random.nextInt(4) == 0 ? List.of(clause(random)) : List.of(),
                limits,
                random.nextBoolean() ? "" : "because of \"" + name + "\"");
    }

    private static Limit limit(SplittableRandom random, String counter, boolean rich) {
        return new Limit(
                counter,
                pick(random, List.of(Window.values())),
                BigDecimal.valueOf(random.nextInt(1, 6)),
                rich && random.nextInt(5) == 0 ? "args.amount" : null);
    }

    private static Clause clause(SplittableRandom random) {
        var conditions = new ArrayList<Condition>();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            conditions.add(condition(random));
        }
        return new Clause(conditions, random.nextBoolean() ? "" : "not like this");
    }

    private static Condition condition(SplittableRandom random) {
        Operator operator = pick(random, List.of(Operator.values()));
        Operand value = switch (operator) {
            case LT, LTE, GT, GTE -> Operand.of(random.nextInt(-2, 8));
            case IN, NOT_IN -> Operand.texts(List.of(pick(random, TEXTS), pick(random, TEXTS)));
            case EXISTS -> Operand.of(random.nextBoolean());
            case REGEX -> Operand.of(pick(random, List.of("^/srv/data/", "^main$", "[0-9]+")));
            case CONTAINS -> Operand.of(pick(random, TEXTS));
            case EQ, NEQ ->
                random.nextBoolean()
                        ? Operand.of(pick(random, TEXTS))
                        : random.nextBoolean() ? Operand.of(random.nextBoolean()) : Operand.of(5);
        };
        return new Condition(pick(random, PATHS), operator, value);
    }

    /** A call whose arguments lie around what the conditions speak of. */
    public static Call call(SplittableRandom random) {
        var arguments = new TreeMap<String, Object>();
        if (random.nextInt(3) > 0) {
            arguments.put("amount", random.nextBoolean() ? (Object) random.nextInt(-2, 8) : pick(random, TEXTS));
        }
        if (random.nextInt(3) > 0) {
            arguments.put("path", pick(random, List.of("/srv/data/x", "/etc/passwd", "main", "")));
        }
        if (random.nextInt(3) > 0) {
            arguments.put("force", random.nextBoolean() ? (Object) random.nextBoolean() : "true");
        }
        if (random.nextInt(3) > 0) {
            arguments.put("options", random.nextInt(4) == 0 ? List.of("main") : Map.of("mode", pick(random, TEXTS)));
        }
        return new Call(pick(random, NAMES), arguments, Instant.EPOCH.plusSeconds(random.nextInt(7200)), "grant");
    }

    /** The calls of a seed, in the order of time. */
    public static List<Call> calls(SplittableRandom random, int count) {
        var calls = new ArrayList<Call>();
        for (int i = 0; i < count; i++) {
            calls.add(call(random));
        }
        calls.sort(java.util.Comparator.comparing(Call::time));
        return calls;
    }

    /** What a policy says to forty calls; {@code false}: outcome only, {@code true}: with the rule. */
    public static List<String> outcomes(Policy policy, SplittableRandom random, boolean rules) {
        var evaluator = new Evaluator(policy);
        return calls(random, 40).stream()
                .map(evaluator::judge)
                .map(verdict -> verdict.outcome() + (rules ? " " + verdict.rule() : ""))
                .toList();
    }
}
