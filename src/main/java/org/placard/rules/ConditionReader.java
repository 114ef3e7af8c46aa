package org.placard.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.placard.text.Lexicon;
import org.placard.text.Segment;
import org.placard.text.Tokens;

/** Reads what a rule asks: groups of questions to fields. */
final class ConditionReader {

    private static final Set<String> GROUPS = Set.of("all", "any", "none");
    private static final Set<String> MATCHERS =
            Set.of("words", "starts", "phrase", "near", "is", "regex", "characters");
    private static final Set<String> MODIFIERS = Set.of("in", "free", "required", "default", "list", "closed");
    static final Set<String> CHARACTERS =
            Set.of("zero-width", "bidi", "tags", "look-alike", "control", "private-use", "encoded-command");

    private final StrictYaml yaml;
    private final Lexicon lexicon;

    ConditionReader(StrictYaml yaml, Lexicon lexicon) {
        this.yaml = yaml;
        this.lexicon = lexicon;
    }

    Condition read(JsonNode match) {
        yaml.keys(match, "match", GROUPS);
        List<Condition> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : match.properties()) {
            parts.add(group(entry.getKey(), entry.getValue(), "match." + entry.getKey()));
        }
        yaml.check(!parts.isEmpty(), "match", "is empty; ask something under all, any or none");
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition group(String kind, JsonNode list, String where) {
        yaml.check(list.isArray() && !list.isEmpty(), where, "write a list of questions");
        List<Condition> of = new ArrayList<>();
        for (JsonNode item : list) {
            of.add(condition(item, where + "[" + of.size() + "]"));
        }
        return switch (kind) {
            case "all" -> new Condition.All(of);
            case "any" -> new Condition.Any(of);
            default -> new Condition.None(of);
        };
    }

    private Condition condition(JsonNode item, String where) {
        yaml.check(item.isObject() && item.size() == 1, where, "write one field or one group");
        Map.Entry<String, JsonNode> entry = item.properties().iterator().next();
        String field = entry.getKey();
        String at = where + "." + field;
        if (GROUPS.contains(field)) {
            return group(field, entry.getValue(), at);
        }
        if (field.equals("pair")) {
            yaml.keys(entry.getValue(), at, Set.of("verb", "object"));
            return new Condition.Ask(
                    "pair",
                    new Matcher.Pair(
                            words(entry.getValue().path("verb"), at + ".verb"),
                            words(entry.getValue().path("object"), at + ".object")),
                    Tokens.DOES,
                    0);
        }
        yaml.check(RuleFields.known(field), at, "no such field; there are " + RuleFields.names());
        return ask(field, entry.getValue(), at);
    }

    private Condition ask(String field, JsonNode node, String at) {
        yaml.check(node.isObject(), at, "write a matcher, such as {words: [one, two]}");
        Matcher matcher = null;
        int scope = field.equals("anywhere") ? Tokens.ANY : Tokens.DOES;
        int traits = 0;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            if (MATCHERS.contains(key)) {
                yaml.check(matcher == null, at, "one matcher a field; ask the field twice");
                matcher = matcher(key, value, at + "." + key);
            } else if (key.equals("in")) {
                scope = scope(value, at + ".in");
            } else {
                yaml.check(
                        MODIFIERS.contains(key),
                        at + "." + key,
                        "unknown key; there are the matchers "
                                + MATCHERS.stream().sorted().toList() + " and "
                                + MODIFIERS.stream().sorted().toList());
                traits |= trait(key, value, at);
            }
        }
        if (matcher == null) {
            throw yaml.problem(
                    at,
                    "write a matcher; there are " + MATCHERS.stream().sorted().toList());
        }
        boolean fact = RuleFields.fact(field);
        yaml.check(!fact || matcher instanceof Matcher.Is, at, "this field has values, no text; ask {is: value}");
        if (matcher instanceof Matcher.Is is && fact) {
            for (String value : is.any()) {
                yaml.check(
                        RuleFields.values(field, lexicon).contains(value),
                        at + ".is",
                        "'" + value + "' is none of " + RuleFields.values(field, lexicon));
            }
        }
        return new Condition.Ask(field, matcher, scope, traits);
    }

    private Matcher matcher(String kind, JsonNode value, String where) {
        return switch (kind) {
            case "words" -> new Matcher.Words(words(value, where));
            case "starts" -> new Matcher.Starts(words(value, where));
            case "phrase" -> new Matcher.Phrase(words(value, where));
            case "is" ->
                new Matcher.Is(yaml.strings(value, where).stream()
                        .map(v -> v.toLowerCase(Locale.ROOT).equals(v) ? v : v.toLowerCase(Locale.ROOT))
                        .toList());
            case "near" -> near(value, where);
            case "characters" -> characters(value, where);
            default -> regex(value, where);
        };
    }

    private Matcher near(JsonNode value, String where) {
        yaml.keys(value, where, Set.of("words", "to", "then", "within"));
        yaml.check(value.has("to") != value.has("then"), where, "write either to (any order) or then (in this order)");
        int within = value.path("within").asInt();
        yaml.check(within >= 1 && within <= 30, where + ".within", "write a number of words from 1 to 30");
        String other = value.has("then") ? "then" : "to";
        return new Matcher.Near(
                words(value.path("words"), where + ".words"),
                words(value.path(other), where + "." + other),
                within,
                value.has("then"));
    }

    private Matcher characters(JsonNode value, String where) {
        List<String> kinds = yaml.strings(value, where);
        kinds.forEach(kind -> yaml.check(
                CHARACTERS.contains(kind),
                where,
                "'" + kind + "' is none of " + CHARACTERS.stream().sorted().toList()));
        return new Matcher.Characters(kinds);
    }

    private Matcher regex(JsonNode value, String where) {
        yaml.keys(value, where, Set.of("pattern", "needs", "why"));
        try {
            return new Matcher.Regex(
                    Pattern.compile(yaml.text(value, "pattern", where), Pattern.CASE_INSENSITIVE),
                    words(value.path("needs"), where + ".needs"),
                    yaml.text(value, "why", where));
        } catch (PatternSyntaxException e) {
            throw yaml.problem(where + ".pattern", "is no RE2 pattern: " + e.getMessage());
        }
    }

    private int scope(JsonNode value, String where) {
        int scope = 0;
        for (String word : yaml.strings(value, where)) {
            scope |= switch (word) {
                case "does" -> Tokens.DOES;
                case "denies" -> Tokens.DENIES;
                case "elsewhere" -> Tokens.ELSEWHERE;
                case "caution" -> Tokens.CAUTION;
                case "any" -> Tokens.ANY;
                default -> throw yaml.problem(where, "'" + word + "' is none of does, denies, elsewhere, caution, any");
            };
        }
        return scope;
    }

    private int trait(String key, JsonNode value, String at) {
        if (key.equals("default")) {
            return value.asBoolean() ? Segment.DEFAULT_TRUE : Segment.DEFAULT_FALSE;
        }
        yaml.check(value.isBoolean() && value.asBoolean(), at + "." + key, "write true, or leave it out");
        return switch (key) {
            case "free" -> Segment.FREE;
            case "required" -> Segment.REQUIRED;
            case "list" -> Segment.LIST;
            default -> Segment.CLOSED;
        };
    }

    /** The words of a list, with {@code $name} replaced by the list of that name. */
    private List<String> words(JsonNode node, String where) {
        Set<String> out = new LinkedHashSet<>();
        for (String word : yaml.strings(node, where)) {
            if (word.startsWith("$")) {
                List<String> list = lexicon.list(word.substring(1));
                if (list == null) {
                    throw yaml.problem(
                            where, "words.yaml has no list '" + word.substring(1) + "'; add it there or mend the name");
                }
                out.addAll(list);
            } else {
                yaml.check(word.equals(word.toLowerCase(Locale.ROOT)), where, "'" + word + "' is not in lower case");
                out.add(word);
            }
        }
        return List.copyOf(out);
    }
}
