package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words that the index holds, and how often. */
final class Dictionary {

    /** @param frequency in how many documents it stands */
    record Entry(String word, int frequency) {}

    private static final List<String> FIELDS = List.of(
            ToolFields.NAME,
            ToolFields.TITLE,
            ToolFields.LINE,
            ToolFields.TEXT,
            ToolFields.SERVER,
            ToolFields.PARAMETERS);

    /** Looking at more completions than this costs more than it tells. */
    private static final int MOST = 5_000;

    private final IndexReader reader;

    Dictionary(IndexReader reader) {
        this.reader = reader;
    }

    /** In how many documents the word or stem stands, in the field that has it most. */
    int frequency(String word) throws IOException {
        int most = 0;
        for (String field : FIELDS) {
            most = Math.max(most, reader.docFreq(new Term(field, word)));
        }
        return most;
    }

    /** In how many documents the word stands as written in a name, title, first line or server's name. */
    int written(String word) throws IOException {
        return reader.docFreq(new Term(ToolFields.VOCABULARY, word));
    }

    boolean isName(String joined) throws IOException {
        return reader.docFreq(new Term(ToolFields.EXACT, joined)) > 0;
    }

    /** How telling a word is that stands in so many documents. */
    double rarity(int frequency) {
        int all = Math.max(reader.maxDoc(), 1);
        return Math.log(1 + (all - Math.min(frequency, all) + 0.5) / (frequency + 0.5));
    }

    /** The words that begin so, the most frequent first. */
    List<Entry> completions(String start, int most) throws IOException {
        var found = new ArrayList<Entry>();
        Terms terms = MultiTerms.getTerms(reader, ToolFields.VOCABULARY);
        if (terms == null) {
            return found;
        }
        TermsEnum words = terms.iterator();
        if (words.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (int seen = 0; seen < MOST; seen++) {
            String word = words.term().utf8ToString();
            if (!word.startsWith(start)) {
                break;
            }
            found.add(new Entry(word, words.docFreq()));
            if (words.next() == null) {
                break;
            }
        }
        return best(found, most);
    }

    /** The words that differ in so many letters at most (swapped neighbours are one), the most frequent first. */
    List<Entry> near(String word, int edits, int samePrefix, int most) throws IOException {
        var found = new ArrayList<Entry>();
        Terms terms = MultiTerms.getTerms(reader, ToolFields.VOCABULARY);
        if (terms == null) {
            return found;
        }
        var words = new FuzzyTermsEnum(terms, new Term(ToolFields.VOCABULARY, word), edits, samePrefix, true);
        for (BytesRef term = words.next(); term != null; term = words.next()) {
            String other = term.utf8ToString();
            if (!other.equals(word)) {
                found.add(new Entry(other, words.docFreq()));
            }
        }
        return best(found, most);
    }

    private static List<Entry> best(List<Entry> found, int most) {
        found.sort((a, b) -> a.frequency() != b.frequency()
                ? Integer.compare(b.frequency(), a.frequency())
                : a.word().compareTo(b.word()));
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }
}
