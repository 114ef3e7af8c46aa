package org.placard.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param text words and syntax as typed, such as {@code delete file risk:critical -cloud}; blank matches every tool
 * @param filters per facet the values of which a tool must have one; those in the text come on top
 * @param cursor {@link SearchResult#next()} of the page before, null for the first page
 * @param size how many hits a page holds, 1 to 200
 * @param narrowing what else a tool must be, which is neither counted nor part of the text
 */
public record ToolQuery(
        String text,
        Map<Facet, Set<String>> filters,
        Order order,
        @Nullable String cursor,
        int size,
        Narrowing narrowing) {

    public static final int MAX_SIZE = 200;

    public ToolQuery {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page holds 1 to %d hits, not %d".formatted(MAX_SIZE, size));
        }
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
    }

    /** A question that narrows nothing. */
    public ToolQuery(String text, Map<Facet, Set<String>> filters, Order order, @Nullable String cursor, int size) {
        this(text, filters, order, cursor, size, Narrowing.NONE);
    }

    /** The first page of twenty for a text. */
    public static ToolQuery of(String text) {
        return new ToolQuery(text, Map.of(), Order.RELEVANCE, null, 20);
    }

    /** The same question about tools that also have this value. */
    public ToolQuery where(Facet facet, String value) {
        var more = new EnumMap<Facet, Set<String>>(Facet.class);
        more.putAll(filters);
        var values = new LinkedHashSet<>(more.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new ToolQuery(text, more, order, null, size, narrowing);
    }

    /** The same filters and order for another text. */
    public ToolQuery asking(String other) {
        return new ToolQuery(other, filters, order, null, size);
    }

    public ToolQuery by(Order other) {
        return new ToolQuery(text, filters, other, null, size, narrowing);
    }

    public ToolQuery after(@Nullable String next) {
        return new ToolQuery(text, filters, order, next, size, narrowing);
    }

    public ToolQuery first(int hits) {
        return new ToolQuery(text, filters, order, cursor, hits, narrowing);
    }
}
