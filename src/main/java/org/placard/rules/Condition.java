package org.placard.rules;

import java.util.List;

/** What a rule asks of a tool. */
public sealed interface Condition {

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record None(List<Condition> of) implements Condition {
        public None {
            of = List.copyOf(of);
        }
    }

    /**
     * A question to one field.
     *
     * @param field as the rule writes it, such as {@code parameter.description}; {@code pair} where the matcher is a pair
     * @param scope the clauses in which it may stand, as {@link org.placard.text.Tokens} marks them
     * @param traits what the parameter must be, as {@link org.placard.text.Segment} marks it
     */
    record Ask(String field, Matcher matcher, int scope, int traits) implements Condition {}
}
