package org.placard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.placard.rules.CapabilityDefinition;
import org.placard.rules.CategoryDefinition;

/**
 * What a word of a label means: a category or a capability.
 *
 * @param risk where the risk of a category starts; absent for a capability
 * @param tools how many tools of the catalogue have it
 * @param path the address of its page
 */
public record TermView(
        String id,
        String title,
        String meaning,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String risk,
        int tools,
        String path) {

    static TermView of(CategoryDefinition category, int tools) {
        String id = category.category().id();
        return new TermView(
                id, category.title(), category.meaning(), category.risk().id(), tools, "/categories/" + id);
    }

    static TermView of(CapabilityDefinition capability, int tools) {
        String id = capability.capability().id();
        return new TermView(id, capability.title(), capability.meaning(), null, tools, "/capabilities/" + id);
    }
}
