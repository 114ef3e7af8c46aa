package org.placard.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.placard.model.Classification;
import org.placard.model.Parameter;

/** Switches that make a call reach further, and those that make it only pretend. */
final class FlagRules {

    private static final Set<String> BREADTH = Set.of(
            "recursive",
            "recurse",
            "force",
            "all",
            "cascade",
            "purge",
            "permanent",
            "permanently",
            "hard_delete",
            "delete_all",
            "skip_confirmation",
            "no_confirm",
            "ignore_errors",
            "no_verify",
            "force_push",
            "override");
    private static final Set<String> PRETENCE =
            Set.of("dry_run", "dryrun", "preview", "simulate", "validate_only", "test_mode", "check_only");

    private FlagRules() {}

    static Optional<ArgumentRule> breadth(RatedTool rated, Classification c, Parameter parameter, Settings settings) {
        if (!ArgumentRules.changes(c) || !Words.typed(parameter, "boolean") || !Words.is(parameter, BREADTH)) {
            return Optional.empty();
        }
        String name = parameter.name();
        String message = "Not with %s.".formatted(name);
        boolean on = "true".equals(parameter.defaultValue());
        var path = Condition.ARGUMENTS + name;
        return Optional.of(new ArgumentRule(
                ArgumentRule.Kind.BREADTH,
                name,
                on ? List.of(ArgumentRule.clause(message, name, Operator.EQ, Operand.of(false))) : List.of(),
                on
                        ? List.of()
                        : List.of(new Clause(
                                List.of(
                                        new Condition(path, Operator.EXISTS, Operand.of(true)),
                                        new Condition(path, Operator.NEQ, Operand.of(false))),
                                message)),
                List.of(),
                List.of(),
                "%s makes it reach further than one thing.".formatted(name)));
    }

    static Optional<ArgumentRule> dryRun(RatedTool rated, Classification c, Parameter parameter, Settings settings) {
        if (!ArgumentRules.changes(c) || !Words.typed(parameter, "boolean") || !Words.is(parameter, PRETENCE)) {
            return Optional.empty();
        }
        String name = parameter.name();
        return Optional.of(new ArgumentRule(
                ArgumentRule.Kind.DRY_RUN,
                name,
                List.of(ArgumentRule.clause("Only with %s.".formatted(name), name, Operator.EQ, Operand.of(true))),
                List.of(),
                List.of(),
                List.of(),
                "%s shows what it would do without doing it.".formatted(name)));
    }
}
