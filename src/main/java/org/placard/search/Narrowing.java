package org.placard.search;

import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a tool must be beside what facets and words ask.
 *
 * @param since its server changed then or later, null for any time; to the millisecond
 * @param digest of its definition, null for any
 */
public record Narrowing(@Nullable Instant since, @Nullable String digest) {

    public static final Narrowing NONE = new Narrowing(null, null);

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Narrowing {
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("'%s' is not a digest: 64 lower-case hex digits".formatted(digest));
        }
    }

    void into(BooleanQuery.Builder all) {
        if (since != null) {
            all.add(
                    NumericDocValuesField.newSlowRangeQuery(
                            ToolFields.CHANGED_ORDER, since.toEpochMilli(), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        if (digest != null) {
            all.add(new TermQuery(new Term(ToolFields.DIGEST, digest)), Occur.FILTER);
        }
    }
}
