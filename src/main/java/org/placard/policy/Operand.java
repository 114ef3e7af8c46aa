package org.placard.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The value that a condition compares with. */
public sealed interface Operand {

    /** The value as it stands in a sentence. */
    String words();

    record Text(String text) implements Operand {
        @Override
        public String words() {
            return "'" + text + "'";
        }
    }

    record Numeral(BigDecimal number) implements Operand {
        public Numeral {
            if (!Comparison.ordinary(number)) {
                throw new IllegalArgumentException("a number has at most 300 digits before and after its point");
            }
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String words() {
            return number.toPlainString();
        }
    }

    record Truth(boolean value) implements Operand {
        @Override
        public String words() {
            return Boolean.toString(value);
        }
    }

    /** Texts, numbers and truths; never a list in a list. */
    record Many(List<Operand> items) implements Operand {
        public Many {
            items = List.copyOf(items);
            if (items.stream().anyMatch(Many.class::isInstance)) {
                throw new IllegalArgumentException("a list of values holds no lists");
            }
        }

        @Override
        public String words() {
            return items.stream().map(Operand::words).collect(Collectors.joining(", "));
        }
    }

    static Operand of(String text) {
        return new Text(text);
    }

    static Operand of(long number) {
        return new Numeral(BigDecimal.valueOf(number));
    }

    static Operand of(boolean value) {
        return new Truth(value);
    }

    static Operand texts(List<String> texts) {
        return new Many(texts.stream().map(Operand::of).toList());
    }
}
