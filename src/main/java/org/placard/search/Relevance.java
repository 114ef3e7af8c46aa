package org.placard.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says how well a tool matches what was asked. */
final class Relevance {

    /** How much a match counts by where it is. */
    private static final Map<String, Double> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(ToolFields.NAME, 4.0);
        FIELDS.put(ToolFields.TITLE, 2.5);
        FIELDS.put(ToolFields.LINE, 2.0);
        FIELDS.put(ToolFields.SERVER, 2.0);
        FIELDS.put(ToolFields.TEXT, 0.7);
        FIELDS.put(ToolFields.PARAMETERS, 0.5);
    }

    private static final double EXACT = 12;

    private Relevance() {}

    /** How many steps there are from all concepts to few of them. */
    static int levels(int concepts) {
        return concepts <= 1 ? 1 : concepts == 2 ? 2 : 3;
    }

    /** How many of the concepts a tool must show at that level. */
    static int required(int concepts, int level) {
        return switch (level) {
            case 0 -> concepts;
            case 1 -> concepts == 2 ? 1 : (int) Math.ceil(concepts * 0.66);
            default -> Math.max(1, concepts / 2);
        };
    }

    static Query query(List<Concept> concepts, int required) {
        var inner = new BooleanQuery.Builder();
        for (Concept concept : concepts) {
            inner.add(concept(concept), Occur.SHOULD);
        }
        inner.setMinimumNumberShouldMatch(required);
        var outer = new BooleanQuery.Builder();
        outer.add(inner.build(), Occur.MUST);
        String joined = concepts.stream().map(Concept::typed).collect(Collectors.joining());
        double all = concepts.stream().mapToDouble(Concept::rarity).sum();
        outer.add(
                boosted(
                        new ConstantScoreQuery(new TermQuery(new Term(ToolFields.EXACT, joined))),
                        EXACT * (1 + all / 8)),
                Occur.SHOULD);
        return outer.build();
    }

    private static Query concept(Concept concept) {
        var ways = new ArrayList<Query>();
        for (Option option : concept.options()) {
            double weight = option.weight() * concept.rarity();
            if (option.capability()) {
                Query term = new TermQuery(
                        new Term(Facet.CAPABILITY.field(), option.terms().getFirst()));
                ways.add(boosted(new ConstantScoreQuery(term), weight));
            } else {
                FIELDS.forEach((field, much) -> ways.add(boosted(in(field, option.terms()), weight * much)));
            }
        }
        return new DisjunctionMaxQuery(ways, 0.15f);
    }

    private static Query in(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        var phrase = new PhraseQuery.Builder().setSlop(1);
        terms.forEach(t -> phrase.add(new Term(field, t)));
        return phrase.build();
    }

    private static Query boosted(Query query, double boost) {
        return new BoostQuery(query, (float) Math.max(boost, 0));
    }
}
