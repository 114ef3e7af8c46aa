package org.placard.search;

import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much one match counts: BM25 without its rarity part. How rare a word is, is judged once for the whole query, not
 * field by field: else a common word would be precious wherever a field seldom holds it.
 */
final class ShortTexts extends PerFieldSimilarityWrapper {

    private final Similarity name = new Flat(0.4f, 0.75f);
    private final Map<String, Similarity> fields = Map.of(
            ToolFields.NAME, name,
            ToolFields.TITLE, new Flat(0.4f, 0.6f),
            ToolFields.SERVER, new Flat(0.3f, 0.5f),
            ToolFields.PARAMETERS, new Flat(0.4f, 0.5f));
    private final Similarity prose = new Flat(0.9f, 0.6f);

    @Override
    public Similarity get(String field) {
        return fields.getOrDefault(field, prose);
    }

    private static final class Flat extends BM25Similarity {
        Flat(float k1, float b) {
            super(k1, b);
        }

        @Override
        protected float idf(long docFreq, long docCount) {
            return 1;
        }
    }
}
