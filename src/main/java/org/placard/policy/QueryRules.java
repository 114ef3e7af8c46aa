package org.placard.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.Classification;
import org.placard.model.Parameter;

/** Which statements a query may hold. */
final class QueryRules {

    private static final Set<String> STATEMENTS = Set.of("sql", "statement", "query", "sql_query", "queries");

    private QueryRules() {}

    static Optional<ArgumentRule> sql(RatedTool rated, Classification c, Parameter parameter, Settings settings) {
        if (!Words.text(parameter) || !Words.ends(parameter, STATEMENTS) || !speaksSql(rated, c, parameter)) {
            return Optional.empty();
        }
        String name = parameter.name();
        return Optional.of(new ArgumentRule(
                ArgumentRule.Kind.SQL,
                name,
                List.of(ArgumentRule.clause(
                        "Only SELECT, SHOW and DESCRIBE.",
                        name,
                        Operator.REGEX,
                        Operand.of("(?i)^\\s*(select|show|describe)\\s"))),
                List.of(
                        ArgumentRule.clause("One statement a call.", name, Operator.REGEX, Operand.of(";\\s*\\S")),
                        ArgumentRule.clause(
                                "A SELECT may not write INTO anything.",
                                name,
                                Operator.REGEX,
                                Operand.of("(?i)\\binto\\b"))),
                List.of(),
                List.of(),
                "It runs whatever statement it is given; the rule sees the verb, not what a function in it does."));
    }

    private static boolean speaksSql(RatedTool rated, Classification c, Parameter parameter) {
        String text = (rated.name() + " " + parameter.name() + " "
                        + (parameter.description() == null ? "" : parameter.description()) + " "
                        + rated.tool().description().text())
                .toLowerCase(Locale.ROOT);
        return c.capabilities().contains(Capability.RUNS_QUERIES) && text.contains("sql")
                || Words.of(parameter.lastName()).contains("sql");
    }
}
