package org.placard.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * Where a page ended: the sort values of its last hit, in an opaque text. No document number is in it, so it holds across
 * refreshes and swaps of the index.
 *
 * @param key the last hit's key
 * @param level how far the words had been relaxed, see {@link Relevance}; the next page must ask the same
 */
record Cursor(Order order, int level, String key, String values) {

    private static final char SEPARATOR = '\u001f';

    static Cursor after(Order order, int level, FieldDoc last) {
        var values = new StringBuilder();
        String key = "";
        SortField[] sort = order.fields();
        for (int i = 0; i < sort.length; i++) {
            Object value = last.fields[i];
            String text = value instanceof BytesRef bytes ? bytes.utf8ToString() : String.valueOf(value);
            values.append(i == 0 ? "" : SEPARATOR).append(text);
            key = text;
        }
        return new Cursor(order, level, key, values.toString());
    }

    String write() {
        String text = order.id() + SEPARATOR + level + SEPARATOR + values;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws QueryException if the text is no cursor, or one of another order
     */
    static Cursor read(String text, Order order) {
        try {
            if (text.length() > 4_000) {
                throw broken();
            }
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(String.valueOf(SEPARATOR), 3);
            if (parts.length < 3) {
                throw broken();
            }
            if (!parts[0].equals(order.id())) {
                throw new QueryException(
                        -1,
                        "the cursor is of a list sorted by %s, not by %s; start at the first page"
                                .formatted(Line.cut(parts[0], 20).toLowerCase(Locale.ROOT), order.id()));
            }
            String key = parts[2].substring(parts[2].lastIndexOf(SEPARATOR) + 1);
            var cursor = new Cursor(order, Integer.parseInt(parts[1]), key, parts[2]);
            cursor.doc();
            return cursor;
        } catch (IllegalArgumentException e) {
            throw e instanceof QueryException q ? q : broken();
        }
    }

    /** The place as Lucene takes it. */
    FieldDoc doc() {
        SortField[] sort = order.fields();
        String[] texts = values.split(String.valueOf(SEPARATOR), -1);
        if (texts.length != sort.length) {
            throw broken();
        }
        var fields = new Object[sort.length];
        for (int i = 0; i < sort.length; i++) {
            fields[i] = switch (sort[i].getType()) {
                case SCORE -> Float.valueOf(texts[i]);
                case LONG -> Long.valueOf(texts[i]);
                case STRING -> new BytesRef(texts[i]);
                case DOC, INT, FLOAT, DOUBLE, CUSTOM, STRING_VAL, REWRITEABLE -> throw broken();
            };
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    private static QueryException broken() {
        return new QueryException(-1, "the cursor is not one that this catalogue gave; start at the first page");
    }
}
