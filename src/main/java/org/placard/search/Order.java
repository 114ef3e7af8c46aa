package org.placard.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** What results are sorted by. Every order ends in the tool's key, so that it is the same on every page. */
public enum Order {
    /** The best match first; without words to match, by key. */
    RELEVANCE(SortField.FIELD_SCORE),
    /** The worst risk first, within it the best match. */
    RISK(new SortField(ToolFields.RISK_ORDER, SortField.Type.LONG, true), SortField.FIELD_SCORE),
    NAME(new SortField(ToolFields.NAME_ORDER, SortField.Type.STRING)),
    /** What changed last first. */
    RECENCY(new SortField(ToolFields.CHANGED_ORDER, SortField.Type.LONG, true));

    private final Sort sort;

    Order(SortField... fields) {
        SortField[] all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = new SortField(ToolFields.KEY, SortField.Type.STRING);
        this.sort = new Sort(all);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Order> of(String id) {
        return Arrays.stream(values()).filter(o -> o.id().equals(id)).findFirst();
    }

    Sort sort() {
        return sort;
    }

    SortField[] fields() {
        return sort.getSort();
    }
}
