package org.placard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which catalogued tools a rule found something in, of the rules that judged them. Any number of threads may ask. */
public final class RuleHits {

    private static final Sort BY_KEY = new Sort(new SortField(ToolFields.KEY, SortField.Type.STRING));

    private final ToolIndex index;

    public RuleHits(ToolIndex index) {
        this.index = index;
    }

    /** How many tools each rule hits, by its id; rules that hit none are left out. */
    public Map<String, Long> counts() {
        return ask(searcher -> {
            var counts = new TreeMap<String, Long>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(ToolFields.RULE);
                if (terms != null) {
                    TermsEnum each = terms.iterator();
                    for (BytesRef id = each.next(); id != null; id = each.next()) {
                        counts.put(id.utf8ToString(), 0L);
                    }
                }
            }
            for (Map.Entry<String, Long> entry : counts.entrySet()) {
                entry.setValue((long) searcher.count(query(entry.getKey())));
            }
            counts.values().removeIf(count -> count == 0);
            return counts;
        });
    }

    /** How many tools a rule hits. */
    public long count(String rule) {
        return ask(searcher -> (long) searcher.count(query(rule)));
    }

    /** The first so many tools that a rule hits, in the order of their servers' slugs and their names. */
    public List<Hit> tools(String rule, int most) {
        return ask(searcher -> {
            var hits = new ArrayList<Hit>();
            for (ScoreDoc doc : searcher.search(query(rule), most, BY_KEY).scoreDocs) {
                hits.add(Shown.hit(searcher.storedFields().document(doc.doc), Highlights.NONE, 0));
            }
            return List.copyOf(hits);
        });
    }

    private static TermQuery query(String rule) {
        return new TermQuery(new Term(ToolFields.RULE, rule));
    }

    private <T> T ask(ToolIndex.Question<T> question) {
        try {
            return index.ask(question);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }
}
