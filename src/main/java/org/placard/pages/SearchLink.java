package org.placard.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.placard.search.Facet;
import org.placard.search.Order;
import org.placard.search.ToolQuery;

/** Addresses of search pages: the same question, one thing changed. Parameters are written in a fixed order. */
final class SearchLink {

    private SearchLink() {}

    static String to(ToolQuery query) {
        return to(query.text(), query.filters(), query.order(), query.cursor());
    }

    /** The question with one filter more, or without it where it is set. */
    static String toggled(ToolQuery query, Facet facet, String value) {
        Map<Facet, Set<String>> filters = copy(query.filters());
        Set<String> values = filters.computeIfAbsent(facet, key -> new TreeSet<>());
        if (!values.remove(value)) {
            values.add(value);
        }
        return to(query.text(), filters, query.order(), null);
    }

    static String ordered(ToolQuery query, Order order) {
        return to(query.text(), query.filters(), order, null);
    }

    static String after(ToolQuery query, @Nullable String cursor) {
        return to(query.text(), query.filters(), query.order(), cursor);
    }

    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> filters) {
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> copy.put(facet, new TreeSet<>(values)));
        return copy;
    }

    private static String to(String text, Map<Facet, Set<String>> filters, Order order, @Nullable String cursor) {
        List<String> parts = new ArrayList<>();
        if (!text.isBlank()) {
            parts.add("q=" + encoded(text));
        }
        for (Facet facet : Facet.values()) {
            for (String value : new TreeSet<>(filters.getOrDefault(facet, Set.of()))) {
                parts.add(facet.id() + "=" + encoded(value));
            }
        }
        if (order != Order.RELEVANCE) {
            parts.add("sort=" + order.id());
        }
        if (cursor != null) {
            parts.add("cursor=" + encoded(cursor));
        }
        return parts.isEmpty() ? "/search" : "/search?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
