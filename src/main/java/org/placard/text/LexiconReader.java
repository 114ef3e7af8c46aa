package org.placard.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placard.model.Category;

/** Reads {@code words.yaml}, strictly: it is our own file. */
final class LexiconReader {

    private static final Set<String> KEYS = Set.of(
            "verbs",
            "nouns-too",
            "irregular",
            "nouns",
            "abbreviations",
            "lists",
            "clauses",
            "domains",
            "spaceless",
            "stems");
    private static final List<String> CLAUSES = List.of(
            "negations",
            "conditions",
            "cautions",
            "elsewhere",
            "sections",
            "pointers",
            "openers",
            "joiners",
            "determiners",
            "carriers",
            "prepositions",
            "quoters");

    private final Path file;
    private final WordTable table = new WordTable();
    private final WordTable prefixes = new WordTable();
    private final Stems stems = new Stems();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private byte[] leanings = new byte[1 << 12];
    private byte[] nounness = new byte[1 << 12];
    private final Map<String, Integer> bases = new LinkedHashMap<>();
    private int words = 1;
    private int prefixLengths;

    LexiconReader(Path file) {
        this.file = file;
    }

    Lexicon read() throws IOException {
        JsonNode root;
        try {
            root = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(file.toFile());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s: this is no YAML, mend it: %s".formatted(file, e.getOriginalMessage()), e);
        }
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            check(KEYS.contains(entry.getKey()), entry.getKey(), "unknown key, there are " + KEYS);
        }
        verbs(root.path("verbs"));
        // Before the lists, so that "rm" in a list stays what it stands for.
        abbreviations(root.path("abbreviations"));
        nouns(root);
        inflections(root);
        foreign(root);
        ClauseWords clauses = clauses(root.path("clauses"));
        List<Domain> domains = domains(root.path("domains"));
        return new Lexicon(table, prefixes, prefixLengths, stems, leanings, nounness, words, lists, clauses, domains);
    }

    private void verbs(JsonNode verbs) {
        for (Map.Entry<String, JsonNode> family : verbs.properties()) {
            String where = "verbs." + family.getKey();
            JsonNode leans = family.getValue().path("leans");
            int leaning = leans.isMissingNode()
                    ? 1
                    : 2 + category(leans.asText(), where).ordinal();
            List<String> members = strings(family.getValue().path("words"), where + ".words");
            check(lists.put(family.getKey(), members) == null, where, "there is another list of that name");
            for (String verb : members) {
                check(table.get(verb) == Form.UNKNOWN, where, "'" + verb + "' is in another family, too: take one out");
                leanings[add(verb)] = (byte) leaning;
            }
        }
    }

    private Category category(String id, String where) {
        try {
            return Category.of(id);
        } catch (IllegalArgumentException e) {
            throw problem(where + ".leans", String.valueOf(e.getMessage()));
        }
    }

    private void nouns(JsonNode root) {
        for (String noun : strings(root.path("nouns"), "nouns")) {
            known(noun);
        }
        for (Map.Entry<String, JsonNode> list : root.path("lists").properties()) {
            List<String> members = strings(list.getValue(), "lists." + list.getKey());
            check(lists.put(list.getKey(), members) == null, list.getKey(), "there is another list of that name");
            for (String entry : members) {
                for (String word : entry.split(" ")) {
                    known(word.startsWith("=") ? word.substring(1) : word);
                }
            }
        }
        nounsToo(root.path("nouns-too").path("often"), Lexicon.OFTEN);
        nounsToo(root.path("nouns-too").path("mostly"), Lexicon.MOSTLY);
    }

    private void nounsToo(JsonNode list, int how) {
        for (String verb : strings(list, "nouns-too")) {
            check(leanings[Form.word(table.get(verb))] != 0, "nouns-too", "'" + verb + "' is in no family of verbs");
            nounness[Form.word(table.get(verb))] = (byte) how;
        }
    }

    private int known(String word) {
        int code = table.get(word);
        return code != Form.UNKNOWN ? Form.word(code) : add(word);
    }

    private int add(String word) {
        if (words == leanings.length) {
            leanings = Arrays.copyOf(leanings, words * 2);
            nounness = Arrays.copyOf(nounness, words * 2);
        }
        table.put(word, Form.code(words, Form.BASE));
        bases.put(word, Form.code(words, Form.BASE));
        return words++;
    }

    private void abbreviations(JsonNode node) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            int code = Form.code(known(entry.getValue().asText()), Form.BASE);
            table.putIfAbsent(entry.getKey(), code);
        }
    }

    /** All base words are known by now, so that no inflection takes the place of a word of its own. */
    private void inflections(JsonNode root) {
        for (Map.Entry<String, JsonNode> entry : root.path("irregular").properties()) {
            int word = Form.word(table.get(entry.getKey()));
            check(word != 0, "irregular." + entry.getKey(), "the word is in no list");
            for (String past : strings(entry.getValue(), "irregular")) {
                table.putIfAbsent(past, Form.code(word, Form.PAST));
            }
        }
        Map<String, Integer> all = new LinkedHashMap<>(bases);
        bases.forEach((word, code) -> English.otherSpellings(word).forEach(other -> {
            table.putIfAbsent(other, code);
            all.putIfAbsent(other, code);
        }));
        all.forEach((word, code) -> {
            if (Form.form(code) == Form.BASE && Lexicon.inflected(word)) {
                inflect(word, Form.word(code));
            }
        });
    }

    private void inflect(String base, int word) {
        table.putIfAbsent(English.plural(base), Form.code(word, Form.S));
        if (leanings[word] == 0) {
            return;
        }
        table.putIfAbsent(English.gerund(base), Form.code(word, Form.ING));
        table.putIfAbsent(English.past(base), Form.code(word, Form.PAST));
        English.doubled(base, "ing").forEach(w -> table.putIfAbsent(w, Form.code(word, Form.ING)));
        English.doubled(base, "ed").forEach(w -> table.putIfAbsent(w, Form.code(word, Form.PAST)));
    }

    private void foreign(JsonNode root) {
        for (Map.Entry<String, JsonNode> entry : root.path("spaceless").properties()) {
            for (String stem : strings(entry.getValue(), "spaceless." + entry.getKey())) {
                stems.add(stem, english(entry.getKey(), "spaceless"));
            }
        }
        for (Map.Entry<String, JsonNode> entry : root.path("stems").properties()) {
            for (String stem : strings(entry.getValue(), "stems." + entry.getKey())) {
                int code = english(entry.getKey(), "stems");
                if (stem.startsWith("=")) {
                    table.putIfAbsent(stem.substring(1), code);
                    continue;
                }
                check(stem.length() >= 4 && stem.length() <= 12, "stems", "'" + stem + "' has not 4 to 12 letters");
                prefixes.put(stem, code);
                prefixLengths |= 1 << stem.length() - 1;
            }
        }
    }

    private int english(String word, String where) {
        int code = table.get(word);
        check(code != Form.UNKNOWN, where + "." + word, "the English word is in no list");
        return code;
    }

    private ClauseWords clauses(JsonNode node) {
        BitSet[] sets = new BitSet[CLAUSES.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = codes(strings(node.path(CLAUSES.get(i)), "clauses." + CLAUSES.get(i)));
        }
        return new ClauseWords(
                sets[0], sets[1], sets[2], sets[3], sets[4], sets[5], sets[6], sets[7], sets[8], sets[9], sets[10],
                sets[11]);
    }

    private List<Domain> domains(JsonNode node) {
        List<Domain> out = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String where = "domains." + entry.getKey();
            List<int[]> phrases = new ArrayList<>();
            BitSet single = new BitSet();
            for (String said : strings(entry.getValue().path("said"), where + ".said")) {
                if (said.contains(" ")) {
                    phrases.add(Arrays.stream(said.split(" "))
                            .mapToInt(w -> Form.code(known(w), Form.BASE))
                            .toArray());
                } else {
                    single.or(codes(List.of(said)));
                }
            }
            JsonNode tools = entry.getValue().path("tools");
            BitSet named = tools.isMissingNode() ? new BitSet() : codes(strings(tools, where + ".tools"));
            out.add(new Domain(entry.getKey(), single, phrases, named));
        }
        return out;
    }

    private BitSet codes(List<String> texts) {
        BitSet out = new BitSet();
        for (String text : texts) {
            int code = table.get(text);
            if (code == Form.UNKNOWN) {
                code = Form.code(add(text), Form.BASE);
                if (Lexicon.inflected(text)) {
                    table.putIfAbsent(English.plural(text), code | Form.S);
                }
            }
            out.set(code);
            if (Form.form(code) == Form.BASE) {
                out.set(code | Form.S);
            }
        }
        return out;
    }

    private List<String> strings(JsonNode node, String where) {
        List<String> out = new ArrayList<>();
        if (node.isMissingNode()) {
            return out;
        }
        check(node.isArray(), where, "write a list: [one, two]");
        for (JsonNode item : node) {
            check(item.isTextual(), where, "'" + item + "' is no text: put it into quotes");
            out.add(item.asText());
        }
        return out;
    }

    private void check(boolean fine, String where, String problem) {
        if (!fine) {
            throw problem(where, problem);
        }
    }

    private IllegalArgumentException problem(String where, String problem) {
        return new IllegalArgumentException("%s: %s: %s".formatted(file, where, problem));
    }
}
