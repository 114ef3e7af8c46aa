package org.placard.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;

/**
 * The words of {@code classifier-rules/words.yaml}: what each form of a word is a form of, which verbs lean to which
 * category, and the lists that rules refer to by name. Immutable; {@link #with} answers a larger one.
 */
public final class Lexicon {

    /** How often a verb is a noun. */
    static final int NEVER = 0;

    static final int OFTEN = 1;
    static final int MOSTLY = 2;

    private final WordTable table;
    private final WordTable prefixes;
    private final int prefixLengths;
    private final Stems stems;
    private final byte[] leanings;
    private final byte[] nounness;
    private final int words;
    private final Map<String, List<String>> lists;
    private final ClauseWords clauseWords;
    private final List<Domain> domains;

    Lexicon(
            WordTable table,
            WordTable prefixes,
            int prefixLengths,
            Stems stems,
            byte[] leanings,
            byte[] nounness,
            int words,
            Map<String, List<String>> lists,
            ClauseWords clauseWords,
            List<Domain> domains) {
        this.table = table;
        this.prefixes = prefixes;
        this.prefixLengths = prefixLengths;
        this.stems = stems;
        this.leanings = leanings;
        this.nounness = nounness;
        this.words = words;
        this.lists = Map.copyOf(lists);
        this.clauseWords = clauseWords;
        this.domains = List.copyOf(domains);
    }

    /**
     * Reads {@code words.yaml}.
     *
     * @throws IllegalArgumentException naming file, key and repair if anything in it is odd
     */
    public static Lexicon load(Path wordsYaml) throws IOException {
        return new LexiconReader(wordsYaml).read();
    }

    /** The same lexicon that knows these words, too: those it did not know become nouns. */
    public Lexicon with(Collection<String> more) {
        WordTable larger = table.copy();
        int next = words;
        Set<String> fresh = new LinkedHashSet<>();
        for (String word : more) {
            if (larger.get(word) == Form.UNKNOWN) {
                larger.put(word, Form.code(next++, Form.BASE));
                fresh.add(word);
            }
        }
        for (String word : fresh) {
            if (inflected(word)) {
                larger.putIfAbsent(English.plural(word), Form.code(Form.word(larger.get(word)), Form.S));
            }
        }
        return new Lexicon(
                larger, prefixes, prefixLengths, stems, leanings, nounness, next, lists, clauseWords, domains);
    }

    /** Whether a plural is formed: not of a single letter, a number, a fact. */
    static boolean inflected(String word) {
        return word.length() > 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The code of a word in lower case, {@link Form#UNKNOWN} where nobody spoke of it. */
    public int code(String word) {
        return table.get(word);
    }

    int code(char[] letters, int length, int hash) {
        int code = table.get(letters, length, hash);
        return code != Form.UNKNOWN || length < 4 ? code : byPrefix(letters, length);
    }

    private int byPrefix(char[] letters, int length) {
        int hash = 0;
        int found = Form.UNKNOWN;
        for (int i = 0; i < length && i < 12; i++) {
            hash = WordTable.hash(hash, letters[i]);
            if ((prefixLengths >> i & 1) != 0) {
                int code = prefixes.get(letters, i + 1, hash);
                found = code != Form.UNKNOWN ? code : found;
            }
        }
        return found;
    }

    void readSpaceless(String text, int start, int end, Tokens into) {
        stems.read(text, start, end, into);
    }

    /** The words of a list or of a verb family, such as {@code secrets} or {@code look-up}; null if there is none. */
    public @Nullable List<String> list(String name) {
        return lists.get(name);
    }

    public Set<String> listNames() {
        return lists.keySet();
    }

    /** The codes that a rule's word stands for: {@code =word} exactly that form, else also plural, third person, -ing. */
    public List<Integer> codes(String word) {
        boolean exact = word.startsWith("=");
        int code = table.get(exact ? word.substring(1) : word);
        if (code == Form.UNKNOWN) {
            return List.of();
        }
        if (exact || Form.form(code) != Form.BASE) {
            return List.of(code);
        }
        List<Integer> out = new ArrayList<>(3);
        for (int form = Form.BASE; form <= Form.ING; form++) {
            out.add(Form.code(Form.word(code), form));
        }
        return out;
    }

    /** Whether the word is a verb, in whatever form. */
    public boolean verb(int code) {
        int word = Form.word(code);
        return word < leanings.length && leanings[word] != 0;
    }

    /** The category to which the verb leans, null for a verb that leans to none and for every other word. */
    public @Nullable Category leaning(int code) {
        int word = Form.word(code);
        int leaning = word < leanings.length ? leanings[word] : 0;
        return leaning < 2 ? null : Category.values()[leaning - 2];
    }

    int nounness(int code) {
        int word = Form.word(code);
        return word < nounness.length ? nounness[word] : MOSTLY;
    }

    /** Whether the word is a preposition: of, from, to … */
    public boolean preposition(int code) {
        return clauseWords.prepositions().get(code);
    }

    ClauseWords clauseWords() {
        return clauseWords;
    }

    List<Domain> domains() {
        return domains;
    }

    /** The ids of the server domains that {@code server.domain} can name. */
    public List<String> domainIds() {
        return domains.stream().map(Domain::id).toList();
    }
}
