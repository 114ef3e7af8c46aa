package org.placard.evaluate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Flag;
import org.placard.model.Risk;

/**
 * What careful readers say of one tool.
 *
 * @param corpus the tools file that holds the tool, without folder and endings; null where the label embeds its tool
 * @param category what the tool is
 * @param acceptable what a careful reader could also say, without the category itself
 * @param risk null where nobody judged it
 * @param mustNot categories that would be a serious error
 * @param flags what must be flagged
 * @param silent what must not be flagged
 * @param capabilities what must be among the tool's capabilities
 * @param siblings names of further tools of its server, for a label that embeds its tool
 * @param tool the tool as tools-JSONL text, null where it is to be found in a tools file
 * @param note why the label is worth having
 */
public record Label(
        @Nullable String corpus,
        String server,
        String name,
        Category category,
        Set<Category> acceptable,
        @Nullable Risk risk,
        Set<Category> mustNot,
        Set<Flag> flags,
        Set<Flag> silent,
        Set<Capability> capabilities,
        List<String> siblings,
        @Nullable String tool,
        @Nullable String note) {

    public Label {
        acceptable = ordered(acceptable, Category.class);
        mustNot = ordered(mustNot, Category.class);
        flags = ordered(flags, Flag.class);
        silent = ordered(silent, Flag.class);
        capabilities = ordered(capabilities, Capability.class);
        siblings = List.copyOf(siblings);
        if (mustNot.contains(category)) {
            throw new IllegalArgumentException(
                    "mustNot: names '%s', the label's own category; take it out".formatted(category.id()));
        }
    }

    private static <E extends Enum<E>> Set<E> ordered(Set<E> set, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return Collections.unmodifiableSet(copy);
    }

    /** Whether a careful reader could give this category. */
    public boolean accepts(Category answer) {
        return answer == category || acceptable.contains(answer);
    }
}
