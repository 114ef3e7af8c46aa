package org.placard.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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
        FIELDS.put(ToolFields.SERVER, 3.0);
        FIELDS.put(ToolFields.TEXT, 0.7);
        FIELDS.put(ToolFields.PARAMETERS, 0.5);
    }

    private static final double EXACT = 10;
    /** A tool that is named exactly as typed comes first whatever the words would make of it. */
    private static final double NAMED = 15;

    private static final double NEARLY_NAMED = 15;
    /** How much a capability counts, beside the words that speak of it. */
    private static final double ABLE = 2;

    private static final double SERVER_NAMED = 30;
    private static final double SERVER_OWNED = 10;
    /** Of tools that show only a part of what was asked, those that show all of it come first. */
    private static final double COMPLETE = 12;
    /** Below this weight a word only counts where it tells most. */
    private static final double TELLING_ONLY = 0.9;

    private static final Set<String> TELLING = Set.of(ToolFields.NAME, ToolFields.TITLE, ToolFields.LINE);
    private static final int LONGEST_NAME = 5;

    private Relevance() {}

    /** How many steps there are from all concepts to few of them; one where what is left would be mere guesses. */
    static int levels(List<Concept> all) {
        List<Concept> concepts = all.stream().filter(c -> !c.aside()).toList();
        boolean guessed = concepts.stream().allMatch(c -> c.unknown() || c.repaired() != null);
        if (guessed && concepts.stream().anyMatch(Concept::unknown)) {
            return 1;
        }
        return concepts.size() <= 1 ? 1 : concepts.size() == 2 ? 2 : 3;
    }

    /** How many of the concepts a tool must show at that level. */
    private static int required(int concepts, int level) {
        return switch (level) {
            case 0 -> concepts;
            case 1 -> concepts == 2 ? 1 : (int) Math.ceil(concepts * 0.66);
            default -> (concepts + 1) / 2;
        };
    }

    /**
     * The tools that show all concepts or, from level 1 on, enough of them where it tells; and those that are named just
     * as asked.
     *
     * @param text the words as typed
     */
    static Query query(List<Concept> concepts, String text, int level) {
        List<Concept> needed = concepts.stream().filter(c -> !c.aside()).toList();
        var outer = new BooleanQuery.Builder();
        int required = required(needed.size(), level);
        outer.add(showing(needed, required, false), Occur.MUST);
        if (level > 0) {
            outer.add(showing(needed, required, true), Occur.FILTER);
            outer.add(boosted(new ConstantScoreQuery(showing(needed, needed.size(), false)), COMPLETE), Occur.SHOULD);
        }
        concepts.stream().filter(Concept::aside).forEach(c -> outer.add(concept(c, false), Occur.SHOULD));
        outer.add(exact(concepts), Occur.SHOULD);
        var any = new BooleanQuery.Builder().add(outer.build(), Occur.SHOULD);
        String joined = Words.joined(text);
        any.add(same(ToolFields.WHOLE, joined, NAMED), Occur.SHOULD);
        any.add(same(ToolFields.EXACT, joined, NEARLY_NAMED), Occur.SHOULD);
        any.add(same(ToolFields.SERVER_EXACT, joined, SERVER_NAMED), Occur.SHOULD);
        any.add(same(ToolFields.SERVER_OWNER, joined, SERVER_OWNED), Occur.SHOULD);
        return any.build();
    }

    private static Query same(String field, String joined, double much) {
        return boosted(new ConstantScoreQuery(new TermQuery(new Term(field, joined))), much);
    }

    private static Query showing(List<Concept> concepts, int required, boolean telling) {
        var showing = new BooleanQuery.Builder();
        concepts.forEach(c -> showing.add(concept(c, telling), Occur.SHOULD));
        return showing.setMinimumNumberShouldMatch(required).build();
    }

    private static Query concept(Concept concept, boolean telling) {
        var ways = new ArrayList<Query>();
        var able = new BooleanQuery.Builder();
        for (Option option : concept.options()) {
            double weight = option.weight() * concept.rarity();
            if (option.capability()) {
                Query term = new TermQuery(
                        new Term(Facet.CAPABILITY.field(), option.terms().getFirst()));
                able.add(boosted(new ConstantScoreQuery(term), ABLE * weight), Occur.SHOULD);
                continue;
            }
            FIELDS.forEach((field, much) -> {
                boolean strong = TELLING.contains(field);
                if (telling ? strong || field.equals(ToolFields.SERVER) : strong || option.weight() >= TELLING_ONLY) {
                    ways.add(boosted(in(field, option.terms(), 3), each(option) * concept.rarity() * much));
                }
            });
        }
        if (!concept.parts().isEmpty()) {
            var parts = new BooleanQuery.Builder();
            concept.parts().forEach(p -> parts.add(concept(p, telling), Occur.MUST));
            ways.add(parts.build());
        }
        if (!ways.isEmpty()) {
            able.add(new DisjunctionMaxQuery(ways, 0.15f), Occur.SHOULD);
        }
        BooleanQuery query = able.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery("nothing is like " + concept.typed()) : query;
    }

    /** Words that follow each other score each by itself; another word for the thing is not worth more for being two. */
    private static double each(Option option) {
        return option.weight() == 1
                ? 1
                : option.weight() / Math.max(1, option.terms().size());
    }

    /** Names that are what was asked, or a run of it, and nothing else. */
    private static Query exact(List<Concept> concepts) {
        var ways = new ArrayList<Query>();
        double everything = concepts.stream().mapToDouble(Concept::rarity).sum();
        ways.add(boosted(
                new ConstantScoreQuery(new TermQuery(new Term(ToolFields.BAG, bag(concepts)))), EXACT + everything));
        for (int from = 0; from < concepts.size(); from++) {
            Map<String, Double> names = Map.of("", 1.0);
            double rarity = 0;
            for (int to = from; to < Math.min(concepts.size(), from + LONGEST_NAME); to++) {
                Concept concept = concepts.get(to);
                rarity += concept.rarity();
                names = longer(names, concept);
                // a name that is only a part of what was asked is only a part of the answer
                double much = (EXACT + rarity) * (to - from + 1) / concepts.size();
                boolean all = from == 0 && to == concepts.size() - 1;
                if (all || to > from) {
                    names.forEach((name, weight) -> ways.add(boosted(
                            new ConstantScoreQuery(new TermQuery(new Term(ToolFields.EXACT, name))), weight * much)));
                }
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** What was asked as the stems of a name, misspelt words repaired. */
    private static String bag(List<Concept> concepts) {
        var stems = new ArrayList<String>();
        for (Concept concept : concepts) {
            String repaired = concept.repaired();
            for (String word : (repaired == null ? concept.typed() : repaired).split(" ")) {
                stems.add(Stem.of(word));
            }
        }
        return ToolDocument.bag(stems);
    }

    private static Map<String, Double> longer(Map<String, Double> names, Concept concept) {
        var longer = new LinkedHashMap<String, Double>();
        names.forEach((name, weight) -> concept.names().forEach((next, much) -> {
            if (longer.size() < 12) {
                longer.merge(name + next, weight * much, Math::max);
            }
        }));
        return longer;
    }

    /** Exactly these words, in this order, beside each other. */
    static Query phrase(String text) {
        List<String> words =
                Words.of(text).stream().filter(w -> !w.whole()).map(Word::text).toList();
        var ways = new ArrayList<Query>();
        ways.add(boosted(new ConstantScoreQuery(new TermQuery(new Term(ToolFields.EXACT, Words.joined(text)))), 40));
        FIELDS.forEach((field, much) -> ways.add(boosted(in(field, words, 0), 4 * much)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** The word or phrase wherever it stands, whatever its ending. */
    static Query anywhere(String text) {
        List<String> stems = Words.of(text).stream()
                .filter(w -> !w.whole())
                .map(w -> Stem.of(w.text()))
                .toList();
        var ways = new ArrayList<Query>();
        FIELDS.keySet().forEach(field -> ways.add(in(field, stems, 0)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query in(String field, List<String> terms, int slop) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        terms.forEach(t -> phrase.add(new Term(field, t)));
        return phrase.build();
    }

    private static Query boosted(Query query, double boost) {
        return new BoostQuery(query, (float) Math.max(boost, 0));
    }
}
