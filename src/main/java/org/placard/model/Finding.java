package org.placard.model;

import java.util.List;

/**
 * What one rule noticed about one tool.
 *
 * @param rule the rule's id; {@code correction} where a person decided
 * @param note a plain sentence for the reader, with what was seen filled in
 * @param evidence where it was seen; empty where the finding is that something is absent
 */
public record Finding(String rule, Effect effect, Weight weight, String note, List<Evidence> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
