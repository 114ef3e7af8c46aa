package org.placard.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Compares an argument with the value of a condition. */
final class Comparison {

    private static final int MAX_TEXT = 16 * 1024;
    private static final int MAX_DIGITS = 300;

    private Comparison() {}

    static Holds holds(Operator operator, Object found, Operand value) {
        return switch (operator) {
            case EQ -> equal(found, value);
            case NEQ -> equal(found, value).not();
            case IN -> oneOf(found, (Operand.Many) value);
            case NOT_IN -> oneOf(found, (Operand.Many) value).not();
            case LT -> compared(found, value, sign -> sign < 0);
            case LTE -> compared(found, value, sign -> sign <= 0);
            case GT -> compared(found, value, sign -> sign > 0);
            case GTE -> compared(found, value, sign -> sign >= 0);
            case REGEX -> found instanceof String text ? matches(((Operand.Text) value).text(), text) : Holds.UNDECIDED;
            case CONTAINS -> contains(found, value);
            case EXISTS -> Holds.YES;
        };
    }

    /** Numbers as numbers; everything else by its text, so that {@code "true"} is {@code true}. */
    private static Holds equal(Object found, Operand value) {
        if (found instanceof Map<?, ?> || found instanceof List<?>) {
            return Holds.UNDECIDED;
        }
        return switch (value) {
            case Operand.Numeral numeral ->
                Holds.of(number(found)
                        .map(n -> n.compareTo(numeral.number()) == 0)
                        .orElseGet(() -> found.toString().equals(numeral.words())));
            case Operand.Text text -> Holds.of(text.text().equals(text(found)));
            case Operand.Truth truth -> Holds.of(Boolean.toString(truth.value()).equals(found.toString()));
            case Operand.Many many -> Holds.UNDECIDED;
        };
    }

    private static String text(Object found) {
        return found instanceof BigDecimal number && ordinary(number) ? number.toPlainString() : found.toString();
    }

    private static Holds oneOf(Object found, Operand.Many values) {
        if (found instanceof Map<?, ?> || found instanceof List<?>) {
            return Holds.UNDECIDED;
        }
        return Holds.of(values.items().stream().anyMatch(item -> equal(found, item) == Holds.YES));
    }

    private static Holds compared(Object found, Operand value, IntPredicate sign) {
        return number(found)
                .map(n -> Holds.of(sign.test(n.compareTo(((Operand.Numeral) value).number()))))
                .orElse(Holds.UNDECIDED);
    }

    /** A JSON number of a size that can be reckoned with; a text that spells one is a text. */
    static Optional<BigDecimal> number(Object found) {
        if (found instanceof Double d && !Double.isFinite(d) || found instanceof Float f && !Float.isFinite(f)) {
            return Optional.empty();
        }
        BigDecimal number = found instanceof BigDecimal decimal
                ? decimal
                : found instanceof Number other ? new BigDecimal(other.toString()) : null;
        return Optional.ofNullable(number).filter(Comparison::ordinary);
    }

    /** Whether adding to it and writing it out stays cheap: at most 300 digits before and after the point. */
    static boolean ordinary(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= MAX_DIGITS
                && Math.abs((long) number.scale()) <= MAX_DIGITS;
    }

    private static Holds contains(Object found, Operand value) {
        if (found instanceof String text && value instanceof Operand.Text part) {
            return Holds.of(text.contains(part.text()));
        }
        return found instanceof List<?> list
                ? Holds.of(list.stream().anyMatch(item -> item != null && equal(item, value) == Holds.YES))
                : Holds.UNDECIDED;
    }

    /** Whether the pattern is found in the text, within a fixed number of steps. */
    private static Holds matches(String pattern, String text) {
        if (text.length() > MAX_TEXT) {
            return Holds.UNDECIDED;
        }
        try {
            return Holds.of(
                    Pattern.compile(pattern).matcher(new MeteredText(text)).find());
        } catch (MeteredText.Spent | StackOverflowError e) {
            return Holds.UNDECIDED;
        }
    }
}
