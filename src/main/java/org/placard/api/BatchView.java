package org.placard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for together, in the order in which it was asked for.
 *
 * @param items one for each asked for
 */
public record BatchView(List<Item> items, MetaView meta) {

    /**
     * @param found whether there is one
     * @param tool its record, absent where there is none
     * @param problem why there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            boolean found, @Nullable HitView tool, @Nullable ProblemView problem) {

        static Item of(HitView tool) {
            return new Item(true, tool, null);
        }

        static Item of(ProblemException miss) {
            return new Item(false, null, miss.view());
        }
    }
}
