package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.placard.model.Capability;
import org.placard.model.CatalogTool;
import org.placard.model.Confidence;
import org.placard.model.Risk;

/** Finds what is near: tools that are like another, and servers by the beginning of their name. */
final class Neighbours {

    /** Copies of a tool are left out, so more are read than are wanted. */
    private static final int READ = 8;

    private final IndexSearcher searcher;

    Neighbours(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Tools of other servers that do the like. */
    List<Hit> related(CatalogTool tool, List<Concept> concepts, int most) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(
                Relevance.query(concepts, tool.tool().name(), Math.max(0, Relevance.levels(concepts) - 1)), Occur.MUST);
        query.add(boosted(value(Facet.CATEGORY, tool.classification().category().id()), 4), Occur.SHOULD);
        for (Capability capability : tool.classification().capabilities()) {
            query.add(boosted(value(Facet.CAPABILITY, capability.id()), 2), Occur.SHOULD);
        }
        query.add(new TermQuery(new Term(ToolFields.OWNER, tool.server().slug())), Occur.MUST_NOT);
        return hits(query.build(), most);
    }

    /**
     * Tools that can do what this one can, or act on the same thing, and are of a lower risk by a verdict that is more than
     * a guess.
     */
    List<Hit> safer(CatalogTool tool, List<Concept> concepts, int most) throws IOException {
        Risk risk = tool.classification().risk();
        if (risk == Risk.LOW) {
            return List.of();
        }
        var query = new BooleanQuery.Builder();
        var like = new BooleanQuery.Builder();
        concepts.forEach(c -> like.add(Relevance.concept(c, true), Occur.SHOULD));
        query.add(like.build(), Occur.MUST);
        if (!tool.classification().capabilities().isEmpty()) {
            var able = new BooleanQuery.Builder();
            tool.classification().capabilities().forEach(c -> able.add(value(Facet.CAPABILITY, c.id()), Occur.SHOULD));
            query.add(able.build(), Occur.FILTER);
        }
        var lower = new BooleanQuery.Builder();
        for (Risk other : Risk.values()) {
            if (other.compareTo(risk) < 0) {
                lower.add(value(Facet.RISK, other.id()), Occur.SHOULD);
            }
        }
        query.add(lower.build(), Occur.FILTER);
        query.add(value(Facet.CONFIDENCE, Confidence.LOW.id()), Occur.MUST_NOT);
        return hits(query.build(), most);
    }

    private List<Hit> hits(Query query, int most) throws IOException {
        var all = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(ToolFields.KIND, ToolFields.TOOL)), Occur.FILTER)
                .build();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        var seen = new HashSet<Long>();
        var hits = new ArrayList<Hit>();
        for (ScoreDoc doc : searcher.search(all, most * READ, Order.RELEVANCE.sort(), true).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            NumericDocValues same = DocValues.getNumeric(leaf.reader(), ToolFields.SAME_TOOL);
            if (same.advanceExact(doc.doc - leaf.docBase) && seen.add(same.longValue())) {
                hits.add(Shown.hit(searcher.storedFields().document(doc.doc), Highlights.NONE, 0));
                if (hits.size() == most) {
                    break;
                }
            }
        }
        return hits;
    }

    /** Servers whose identity, name or title begins with the letters, those with the most tools first. */
    List<Suggestions.ServerName> servers(String joined, int most) throws IOException {
        if (joined.length() < 2) {
            return List.of();
        }
        var query = new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(ToolFields.SERVER_EXACT, joined)), Occur.FILTER)
                .add(new TermQuery(new Term(ToolFields.KIND, ToolFields.SERVER_ITSELF)), Occur.FILTER)
                .add(
                        boosted(new ConstantScoreQuery(new TermQuery(new Term(ToolFields.SERVER_EXACT, joined))), 1),
                        Occur.SHOULD)
                .build();
        var sort = new Sort(SortField.FIELD_SCORE, new SortField(ToolFields.TOOLS_ORDER, SortField.Type.LONG, true));
        var names = new ArrayList<Suggestions.ServerName>();
        for (ScoreDoc found : searcher.search(query, most, sort, true).scoreDocs) {
            Document doc = searcher.storedFields().document(found.doc);
            names.add(new Suggestions.ServerName(
                    Shown.text(doc, ToolFields.SHOWN_SERVER),
                    Shown.text(doc, ToolFields.SHOWN_SERVER_TITLE),
                    Shown.number(doc, ToolFields.SHOWN_TOOLS).intValue()));
        }
        return names;
    }

    private static Query value(Facet facet, String value) {
        return new TermQuery(new Term(facet.field(), value));
    }

    private static Query boosted(Query query, float much) {
        return new BoostQuery(new ConstantScoreQuery(query), much);
    }
}
