package org.placard.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.text.Fact;
import org.placard.text.Field;
import org.placard.text.Lexicon;
import org.placard.text.Tokens;

/** Turns rules into a {@link Program}. */
final class Compiler {

    private static final int[] NONE = {};

    private final List<Rule> rules;
    private final Lexicon lexicon;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Integer> costs = new ArrayList<>();
    private int[][] atomsOfCode = new int[1 << 10][];

    Compiler(List<Rule> rules, Lexicon words) {
        this.rules = rules;
        Set<String> more = new LinkedHashSet<>();
        for (String field : RuleFields.names()) {
            if (RuleFields.fact(field)) {
                RuleFields.values(field, words).forEach(value -> more.add(Fact.word(field, value)));
            }
        }
        ConditionReader.CHARACTERS.stream().sorted().forEach(kind -> more.add(Fact.word("characters", kind)));
        rules.forEach(rule -> words(rule.match(), more));
        this.lexicon = words.with(more);
    }

    private static void words(Condition condition, Set<String> into) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(c -> words(c, into));
            case Condition.Any any -> any.of().forEach(c -> words(c, into));
            case Condition.None none -> none.of().forEach(c -> words(c, into));
            case Condition.Ask ask -> words(ask.matcher(), into);
        }
    }

    private static void words(Matcher matcher, Set<String> into) {
        switch (matcher) {
            case Matcher.Words m -> m.any().forEach(w -> split(w, into));
            case Matcher.Starts m -> m.any().forEach(w -> split(w, into));
            case Matcher.Phrase m -> m.any().forEach(w -> split(w, into));
            case Matcher.Near m -> {
                m.one().forEach(w -> split(w, into));
                m.other().forEach(w -> split(w, into));
            }
            case Matcher.Pair m -> {
                m.verb().forEach(w -> split(w, into));
                m.object().forEach(w -> split(w, into));
            }
            case Matcher.Is m -> m.any().forEach(w -> split(w, into));
            case Matcher.Regex m -> m.needs().forEach(w -> split(w, into));
            case Matcher.Characters ignored -> {}
        }
    }

    private static void split(String text, Set<String> into) {
        into.addAll(parts(text));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    Program compile() {
        Node[] conditions = new Node[rules.size()];
        List<Set<Integer>> rulesOfAtom = new ArrayList<>();
        for (int i = 0; i < conditions.length; i++) {
            Rule rule = rules.get(i);
            conditions[i] = compiled(rule);
            while (rulesOfAtom.size() < atoms.size()) {
                rulesOfAtom.add(new LinkedHashSet<>());
            }
            Triggers triggers = triggers(conditions[i]);
            if (triggers == null) {
                throw new IllegalArgumentException(
                        "rule %s: match holds for a tool of which nothing is seen; ask for something that must be there"
                                .formatted(rule.id()));
            }
            if (rule.status() != Rule.Status.DEPRECATED) {
                for (int atom : triggers.atoms()) {
                    rulesOfAtom.get(atom).add(i);
                }
            }
        }
        int[] verdicts = new int[Category.values().length];
        for (Category category : Category.values()) {
            verdicts[category.ordinal()] = lexicon.code(Fact.word("verdict", category.id()));
        }
        for (int i = 0; i < atomsOfCode.length; i++) {
            atomsOfCode[i] = atomsOfCode[i] == null ? NONE : atomsOfCode[i];
        }
        return new Program(
                rules,
                lexicon,
                atoms.toArray(new Atom[0]),
                atomsOfCode,
                rulesOfAtom.stream()
                        .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                conditions,
                verdicts);
    }

    private Node compiled(Rule rule) {
        try {
            return node(rule.match());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rule %s: match: %s".formatted(rule.id(), e.getMessage()), e);
        }
    }

    /** Atoms of which one must be hit for the condition to hold, and what it costs that they are hit in vain. */
    private record Triggers(Set<Integer> atoms, int cost) {}

    private @Nullable Triggers triggers(Node node) {
        return switch (node) {
            case Node.All all -> {
                Triggers best = null;
                for (Node child : all.of()) {
                    Triggers of = triggers(child);
                    best = of != null && (best == null || of.cost() < best.cost()) ? of : best;
                }
                yield best;
            }
            case Node.Any any -> {
                Set<Integer> union = new HashSet<>();
                int cost = 0;
                for (Node child : any.of()) {
                    Triggers of = triggers(child);
                    if (of == null) {
                        yield null;
                    }
                    union.addAll(of.atoms());
                    cost += of.cost();
                }
                yield new Triggers(union, cost);
            }
            case Node.None ignored -> null;
            case Node.Ask ask -> new Triggers(Set.of(ask.atom().number), costs.get(ask.atom().number));
        };
    }

    private Node node(Condition condition) {
        return switch (condition) {
            case Condition.All all -> new Node.All(nodes(all.of()));
            case Condition.Any any -> new Node.Any(nodes(any.of()));
            case Condition.None none -> new Node.None(nodes(none.of()));
            case Condition.Ask ask -> new Node.Ask(atom(ask));
        };
    }

    private Node[] nodes(List<Condition> of) {
        return of.stream().map(this::node).toArray(Node[]::new);
    }

    private Atom atom(Condition.Ask ask) {
        int mask = ask.matcher() instanceof Matcher.Pair
                ? Field.HEAD.bit() | Field.DESCRIPTION.bit()
                : ask.matcher() instanceof Matcher.Characters ? Field.CHARACTERS.bit() : RuleFields.mask(ask.field());
        int marks = ask.matcher() instanceof Matcher.Starts || ask.matcher() instanceof Matcher.Pair ? Tokens.LEAD : 0;
        Set<Integer> hits = new LinkedHashSet<>();
        Check check = check(ask, hits);
        Atom atom = new Atom(atoms.size(), ask.field(), mask, ask.scope(), ask.traits(), marks, check);
        atoms.add(atom);
        costs.add(hits.size() * cost(mask));
        for (int code : hits) {
            if (code >= atomsOfCode.length) {
                atomsOfCode = Arrays.copyOf(atomsOfCode, Math.max(code + 1, atomsOfCode.length * 2));
            }
            int[] old = atomsOfCode[code] == null ? NONE : atomsOfCode[code];
            int[] larger = Arrays.copyOf(old, old.length + 1);
            larger[old.length] = atom.number;
            atomsOfCode[code] = larger;
        }
        return atom;
    }

    private static int cost(int mask) {
        if (mask == Field.FACT.bit()) {
            return 400;
        }
        return mask == Field.HEAD.bit() || mask == Field.NAME.bit() ? 1 : mask == Field.PARAMETER.bit() ? 3 : 8;
    }

    private Check check(Condition.Ask ask, Set<Integer> hits) {
        switch (ask.matcher()) {
            case Matcher.Words m -> {
                codes(m.any(), hits);
                return new Check.Word(new CodeSet(hits));
            }
            case Matcher.Starts m -> {
                codes(m.any(), hits);
                return new Check.Word(new CodeSet(hits));
            }
            case Matcher.Phrase m -> {
                return rows(m.any(), hits);
            }
            case Matcher.Near m -> {
                codes(m.one(), hits);
                Set<Integer> other = new LinkedHashSet<>();
                codes(m.other(), other);
                return new Check.Near(new CodeSet(hits), new CodeSet(other), m.within(), m.ordered());
            }
            case Matcher.Pair m -> {
                codes(m.verb(), hits);
                Set<Integer> objects = new LinkedHashSet<>();
                codes(m.object(), objects);
                return new Check.Pair(new CodeSet(hits), new CodeSet(objects));
            }
            case Matcher.Is m -> {
                if (RuleFields.fact(ask.field())) {
                    m.any().forEach(value -> hits.add(lexicon.code(Fact.word(ask.field(), value))));
                    return new Check.Facts(new CodeSet(hits));
                }
                m.any().forEach(text -> codes(List.of("=" + parts(text).getFirst()), hits));
                Set<String> texts = new HashSet<>();
                m.any().forEach(text -> texts.add(text.toLowerCase(Locale.ROOT)));
                return new Check.Same(texts);
            }
            case Matcher.Regex m -> {
                codes(m.needs(), hits);
                return new Check.Regex(m.pattern(), new CodeSet(hits));
            }
            case Matcher.Characters m -> {
                m.kinds().forEach(kind -> hits.add(lexicon.code(Fact.word("characters", kind))));
                return new Check.Word(new CodeSet(hits));
            }
        }
    }

    /** Rows of words; the longest word of each is what the pass looks for. */
    private Check rows(List<String> texts, Set<Integer> hits) {
        List<CodeSet[]> phrases = new ArrayList<>();
        for (String text : texts) {
            List<String> words = Arrays.stream(text.split(" ")).toList();
            CodeSet[] row = new CodeSet[words.size()];
            String longest = "";
            for (int i = 0; i < row.length; i++) {
                Set<Integer> codes = new LinkedHashSet<>();
                codes(List.of(words.get(i)), codes);
                row[i] = new CodeSet(codes);
                longest = words.get(i).length() > longest.length() ? words.get(i) : longest;
            }
            codes(List.of(longest), hits);
            phrases.add(row);
        }
        return new Check.Row(phrases.toArray(new CodeSet[0][]));
    }

    private void codes(List<String> words, Set<Integer> into) {
        for (String word : words) {
            List<Integer> codes = lexicon.codes(word);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("'" + word + "' is no single word; write rows of words as a phrase");
            }
            into.addAll(codes);
        }
    }
}
