package org.placard.rules;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Tool;
import org.placard.model.Weight;
import org.placard.text.ServerContext;

/**
 * One file of {@code classifier-rules/rules/}, read and checked.
 *
 * @param evidence the sentence that a finding shows; {@code {field}} stands for what was seen there
 * @param matching tools that the rule must hit
 * @param notMatching near misses that it must leave alone
 */
public record Rule(
        String id,
        String title,
        Status status,
        Effect effect,
        Weight weight,
        String rationale,
        Condition match,
        String evidence,
        List<String> falsePositives,
        List<URI> references,
        List<Example> matching,
        List<Example> notMatching,
        @Nullable String replacedBy) {

    public Rule {
        falsePositives = List.copyOf(falsePositives);
        references = List.copyOf(references);
        matching = List.copyOf(matching);
        notMatching = List.copyOf(notMatching);
    }

    public enum Status {
        /** Shown, counts for nothing. */
        EXPERIMENTAL,
        STABLE,
        /** No longer evaluated; names its replacement. */
        DEPRECATED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A tool small enough to read, and why it is here.
     *
     * @param verdict the category that the rest of the rules found, for rules that ask for it
     */
    public record Example(
            String note,
            Tool tool,
            ServerContext server,
            @Nullable Category verdict) {}

    /** Whether the finding bears on the category; all others are sought when the category is known. */
    public boolean decidesCategory() {
        return effect instanceof Effect.Assigns || effect instanceof Effect.Excuses;
    }
}
