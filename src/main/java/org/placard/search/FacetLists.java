package org.placard.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes lists to show from what was counted. */
final class FacetLists {

    /** Of thousands of servers a page shows the most frequent. */
    private static final int LONGEST = 30;

    private FacetLists() {}

    /** @param serverTitle from a slug to the title */
    static Map<Facet, List<FacetCount>> of(
            FacetCounter counter, Map<Facet, Set<String>> filters, UnaryOperator<String> serverTitle) {
        var lists = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (Facet facet : Facet.values()) {
            lists.put(facet, list(facet, counter.counts(facet), filters.getOrDefault(facet, Set.of()), serverTitle));
        }
        return lists;
    }

    private static List<FacetCount> list(
            Facet facet, Map<String, Long> counts, Set<String> selected, UnaryOperator<String> serverTitle) {
        Set<String> values = counts.keySet();
        if (!values.containsAll(selected)) {
            values = new HashSet<>(values);
            values.addAll(selected);
        }
        var list = new ArrayList<FacetCount>(values.size());
        for (String value : values) {
            list.add(new FacetCount(value, value, counts.getOrDefault(value, 0L), selected.contains(value)));
        }
        if (facet.choices().isEmpty() || facet == Facet.CAPABILITY) {
            list.sort(Comparator.comparing(FacetCount::selected)
                    .thenComparing(FacetCount::count)
                    .reversed()
                    .thenComparing(FacetCount::value));
        } else {
            list.sort(Comparator.comparing((FacetCount c) -> facet.choices().indexOf(c.value())));
        }
        List<FacetCount> shown = list.size() > LONGEST ? list.subList(0, LONGEST) : list;
        if (facet != Facet.SERVER) {
            return List.copyOf(shown);
        }
        return shown.stream()
                .map(c -> new FacetCount(c.value(), serverTitle.apply(c.value()), c.count(), c.selected()))
                .toList();
    }
}
