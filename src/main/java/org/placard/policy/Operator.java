package org.placard.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a condition compares an argument with its value. */
public enum Operator {
    EQ("is"),
    NEQ("is not"),
    IN("is one of"),
    NOT_IN("is none of"),
    LT("is less than"),
    LTE("is at most"),
    GT("is more than"),
    GTE("is at least"),
    REGEX("matches"),
    CONTAINS("contains"),
    EXISTS("is given");

    private final String words;

    Operator(String words) {
        this.words = words;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operator in a sentence: {@code is at most}. */
    public String words() {
        return words;
    }

    /** Whether the value must be a number. */
    public boolean numeric() {
        return this == LT || this == LTE || this == GT || this == GTE;
    }

    /** Whether the value must be a list. */
    public boolean listed() {
        return this == IN || this == NOT_IN;
    }

    /**
     * @throws IllegalArgumentException if no operator is spelled so; the message lists those that are
     */
    public static Operator of(String id) {
        return Arrays.stream(values())
                .filter(operator -> operator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operator is called '%s'; there are %s"
                        .formatted(id, Arrays.stream(values()).map(Operator::id).collect(Collectors.joining(", ")))));
    }
}
