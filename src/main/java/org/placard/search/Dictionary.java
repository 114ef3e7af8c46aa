package org.placard.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The words that the index holds, and how often. */
final class Dictionary {

    static final List<String> FIELDS =
            List.of(ToolFields.NAME, ToolFields.TITLE, ToolFields.LINE, ToolFields.TEXT, ToolFields.SERVER);

    private final IndexReader reader;

    Dictionary(IndexReader reader) {
        this.reader = reader;
    }

    /** In how many documents the word stands, in the field that has it most. */
    int frequency(String word) throws IOException {
        int most = 0;
        for (String field : FIELDS) {
            most = Math.max(most, reader.docFreq(new Term(field, word)));
        }
        return most;
    }

    /** How telling a word is that stands in so many documents. */
    double rarity(int frequency) {
        int all = Math.max(reader.maxDoc(), 1);
        return Math.log(1 + (all - Math.min(frequency, all) + 0.5) / (frequency + 0.5));
    }
}
