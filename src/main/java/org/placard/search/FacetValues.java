package org.placard.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What values a filter names: {@code high}, {@code high,critical} or, where the facet has an order, {@code >=high}. */
final class FacetValues {

    private FacetValues() {}

    /**
     * @param position where the values stand in the query text
     * @throws QueryException if there is no such value
     */
    static Set<String> of(Facet facet, String text, int position) {
        var values = new LinkedHashSet<String>();
        int at = position;
        for (String part : text.split(",", -1)) {
            String value = part.strip();
            if (!value.isEmpty()) {
                add(facet, value, at, values);
            }
            at += part.length() + 1;
        }
        if (values.isEmpty()) {
            throw new QueryException(
                    position, "%s: at position %d has no value; %s".formatted(facet.id(), position + 1, repair(facet)));
        }
        return values;
    }

    /**
     * A value given outside the text, as it is.
     *
     * @throws QueryException if there is no such value
     */
    static void check(Facet facet, Set<String> values) {
        for (String value : values) {
            if (!facet.choices().isEmpty() && !facet.choices().contains(value)) {
                throw new QueryException(
                        -1, "no %s is called '%s'; %s".formatted(facet.id(), shown(value), repair(facet)));
            }
        }
    }

    private static void add(Facet facet, String value, int position, Set<String> values) {
        if (facet.choices().isEmpty()) {
            values.add(value.toLowerCase(Locale.ROOT));
            return;
        }
        int sign = 0;
        while (sign < value.length() && "<>=".indexOf(value.charAt(sign)) >= 0) {
            sign++;
        }
        String comparison = value.substring(0, sign);
        String name = value.substring(sign).toLowerCase(Locale.ROOT).replace('_', '-');
        int index = facet.choices().indexOf(name);
        if (index < 0) {
            throw new QueryException(
                    position,
                    "no %s is called '%s' (position %d); %s"
                            .formatted(facet.id(), shown(name), position + 1, repair(facet)));
        }
        if (!comparison.isEmpty() && !facet.ordered()) {
            throw new QueryException(
                    position,
                    "%s has no order to compare by (position %d); name the values, parted by commas"
                            .formatted(facet.id(), position + 1));
        }
        List<String> all = facet.choices();
        List<String> chosen = switch (comparison) {
            case "", "=", "==" -> List.of(name);
            case ">=", "=>" -> all.subList(index, all.size());
            case ">" -> all.subList(index + 1, all.size());
            case "<=", "=<" -> all.subList(0, index + 1);
            case "<" -> all.subList(0, index);
            default ->
                throw new QueryException(
                        position,
                        "'%s' at position %d compares nothing; write >=, >, <= or <"
                                .formatted(comparison, position + 1));
        };
        if (chosen.isEmpty()) {
            throw new QueryException(
                    position,
                    "no %s is %s %s (position %d); %s"
                            .formatted(facet.id(), comparison, name, position + 1, repair(facet)));
        }
        values.addAll(chosen);
    }

    private static String repair(Facet facet) {
        return facet.choices().isEmpty()
                ? "write it directly after the colon"
                : "there are " + String.join(", ", facet.choices());
    }

    private static String shown(String value) {
        return Line.cut(Line.flat(value), 40);
    }
}
