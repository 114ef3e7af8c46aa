package org.placard.policy;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A statement about one argument of a call. It holds only where the argument is there and fits; the exception is
 * {@code exists} with {@code false}, which holds where it is absent. An argument that is null counts as absent.
 *
 * @param path the argument, such as {@code args.amount} or {@code args.options.force}; each dot descends one level
 */
public record Condition(String path, Operator operator, Operand value) {

    /** What every path starts with. */
    public static final String ARGUMENTS = "args.";

    private static final int MAX_PATH = 512;
    private static final int MAX_PATTERN = 4096;

    public Condition {
        checkPath(path);
        String wrong = null;
        if (operator.numeric() && !(value instanceof Operand.Numeral)) {
            wrong = "a number";
        } else if (operator.listed() && !(value instanceof Operand.Many)) {
            wrong = "a list";
        } else if (!operator.listed() && value instanceof Operand.Many) {
            wrong = "one value";
        } else if (operator == Operator.EXISTS && !(value instanceof Operand.Truth)) {
            wrong = "true or false";
        } else if (operator == Operator.REGEX) {
            wrong = value instanceof Operand.Text text ? patternProblem(text.text()) : "a regular expression";
        }
        if (wrong != null) {
            throw new IllegalArgumentException(
                    "the operator '%s' compares with %s, not with %s".formatted(operator.id(), wrong, value.words()));
        }
    }

    static void checkPath(String path) {
        if (!path.startsWith(ARGUMENTS) || path.length() == ARGUMENTS.length() || path.length() > MAX_PATH) {
            throw new IllegalArgumentException(
                    "a path names an argument, as in 'args.amount', and is not '%s'".formatted(path));
        }
    }

    private static @Nullable String patternProblem(String pattern) {
        if (pattern.length() > MAX_PATTERN) {
            return "a regular expression of at most " + MAX_PATTERN + " characters";
        }
        try {
            Pattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException e) {
            return "a regular expression (" + e.getDescription() + ")";
        }
    }

    /** Whether it holds for a call with these arguments (JSON values: maps, lists, strings, numbers, booleans). */
    public Holds holds(Map<String, ?> arguments) {
        Object found = Arguments.at(arguments, path);
        if (operator == Operator.EXISTS) {
            return Holds.of((found != null) == ((Operand.Truth) value).value());
        }
        return found == null ? Holds.NO : Comparison.holds(operator, found, value);
    }

    /** The name of the argument without {@code args.}. */
    public String argument() {
        return path.substring(ARGUMENTS.length());
    }

    /** The condition as a clause: {@code amount is at most 500}. */
    public String words() {
        if (operator == Operator.EXISTS) {
            return argument() + (((Operand.Truth) value).value() ? " is given" : " is absent");
        }
        return argument() + " " + operator.words() + " " + value.words();
    }
}
