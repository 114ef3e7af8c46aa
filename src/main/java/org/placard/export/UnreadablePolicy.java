package org.placard.export;

import java.io.IOException;
import java.util.List;

/** A policy.json that is not one: everything that is wrong, each with its field and the repair. */
public final class UnreadablePolicy extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field where, such as {@code tools.send_email.limits[0].window}; empty for the document as a whole
     * @param sentence what is wrong and how to repair it
     */
    public record Problem(String field, String sentence) implements java.io.Serializable {
        @Override
        public String toString() {
            return field.isEmpty() ? sentence : field + ": " + sentence;
        }
    }

    private final List<Problem> problems;

    UnreadablePolicy(String name, List<Problem> problems) {
        super(name + ": "
                + String.join("; ", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the document; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
