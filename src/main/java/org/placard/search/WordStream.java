package org.placard.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words as Lucene reads them: each as written and, at the same place, its stem. */
final class WordStream extends TokenStream {

    private record Term(String text, int step) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Term> terms;
    private int at;

    WordStream(List<Word> words) {
        this.terms = new ArrayList<>(words.size() * 2);
        for (Word word : words) {
            terms.add(new Term(word.text(), word.whole() && !terms.isEmpty() ? 0 : 1));
            String stem = Stem.of(word.text());
            if (!stem.equals(word.text())) {
                terms.add(new Term(stem, 0));
            }
        }
    }

    @Override
    public boolean incrementToken() {
        if (at == terms.size()) {
            return false;
        }
        clearAttributes();
        Term next = terms.get(at++);
        term.append(next.text());
        step.setPositionIncrement(next.step());
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
