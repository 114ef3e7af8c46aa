package org.placard.policy;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much may happen in a window, for each grant (one agent's permission to use the server) on its own.
 *
 * @param counter what counts; limits that name the same counter and window share it
 * @param max the most that may be reached in one window: calls, or the sum of {@code incrementFrom}
 * @param incrementFrom the argument whose value is added, such as {@code args.amount}; null: each call counts one
 */
public record Limit(
        String counter,
        Window window,
        BigDecimal max,
        @Nullable String incrementFrom) {

    private static final Pattern COUNTER = Pattern.compile("[^\\p{Cntrl}]{1,256}");

    public Limit {
        if (!COUNTER.matcher(counter).matches()) {
            throw new IllegalArgumentException(
                    "a counter has a name of 1 to 256 characters, not '%s'".formatted(counter));
        }
        if (max.signum() <= 0 || !Comparison.ordinary(max)) {
            throw new IllegalArgumentException("a limit is above zero and has at most 300 digits");
        }
        if (incrementFrom == null && max.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("a number of calls is whole, not " + max.toPlainString());
        }
        max = max.stripTrailingZeros();
        if (incrementFrom != null) {
            Condition.checkPath(incrementFrom);
        }
    }

    /** So many calls a window. */
    public static Limit calls(String counter, Window window, long max) {
        return new Limit(counter, window, BigDecimal.valueOf(max), null);
    }

    /** The limit in words: {@code 30 calls a minute}, {@code 500 of amount a day}. */
    public String words() {
        String amount = max.toPlainString();
        String what = incrementFrom == null
                ? amount.equals("1") ? "1 call" : amount + " calls"
                : amount + " of " + incrementFrom.substring(Condition.ARGUMENTS.length()) + " in all";
        return what + (window == Window.HOUR ? " an " : " a ") + window.id();
    }
}
