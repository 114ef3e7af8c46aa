package org.placard.policy;

import java.util.List;
import java.util.Locale;

/**
 * What a tool's input schema allows to demand of its calls.
 *
 * @param parameter the argument that it is about
 * @param missing values that the user has not given; the rest of the rule then lacks what depends on them
 * @param because what the rule is for, as one sentence
 */
public record ArgumentRule(
        Kind kind,
        String parameter,
        List<Clause> require,
        List<Clause> denyIf,
        List<Limit> limits,
        List<Placeholder> missing,
        String because) {

    /** What a rule is about. */
    public enum Kind {
        ACTION,
        PATH,
        URL,
        SQL,
        AMOUNT,
        RECIPIENT,
        BREADTH,
        DRY_RUN;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ArgumentRule {
        require = List.copyOf(require);
        denyIf = List.copyOf(denyIf);
        limits = List.copyOf(limits);
        missing = List.copyOf(missing);
    }

    /** Whether anything holds without the missing values. */
    boolean says() {
        return !require.isEmpty() || !denyIf.isEmpty() || !limits.isEmpty();
    }

    /** A condition on the parameter as a clause of its own. */
    static Clause clause(String message, String parameter, Operator operator, Operand value) {
        return new Clause(List.of(new Condition(Condition.ARGUMENTS + parameter, operator, value)), message);
    }
}
