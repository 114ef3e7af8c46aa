package org.placard.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Flag;
import org.placard.model.Risk;
import org.placard.model.Weight;
import org.placard.text.Lexicon;

/** Reads one rule file. */
final class RuleReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "status",
            "replaced-by",
            "assigns",
            "excuses",
            "raises",
            "lowers",
            "capability",
            "flags",
            "weight",
            "rationale",
            "match",
            "evidence",
            "false-positives",
            "references",
            "examples");
    private static final List<String> EFFECTS =
            List.of("assigns", "excuses", "raises", "lowers", "capability", "flags");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final Lexicon lexicon;

    RuleReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Rule read(Path file) throws IOException {
        StrictYaml yaml = new StrictYaml(file);
        JsonNode root = yaml.read();
        yaml.keys(root, "", KEYS);
        String id = yaml.text(root, "id", "");
        yaml.check(
                (id + ".yaml").equals(file.getFileName().toString()),
                "id",
                "'" + id + "' is not the file's name; make them equal");
        Effect effect = effect(root, yaml);
        checkFolder(file, effect, yaml);
        Rule.Status status = status(yaml.text(root, "status", ""), yaml);
        String replacedBy = root.has("replaced-by") ? yaml.text(root, "replaced-by", "") : null;
        yaml.check(
                (status == Rule.Status.DEPRECATED) == (replacedBy != null),
                "replaced-by",
                "a deprecated rule names its replacement, no other does");
        Condition match = new ConditionReader(yaml, lexicon).read(root.path("match"));
        String evidence = yaml.text(root, "evidence", "");
        placeholders(evidence, match, yaml);
        ExampleReader examples = new ExampleReader(yaml);
        yaml.keys(root.path("examples"), "examples", Set.of("match", "no-match"));
        return new Rule(
                id,
                yaml.text(root, "title", ""),
                status,
                effect,
                weight(yaml.text(root, "weight", ""), yaml),
                yaml.text(root, "rationale", ""),
                match,
                evidence,
                root.has("false-positives") ? yaml.strings(root.get("false-positives"), "false-positives") : List.of(),
                references(root, yaml),
                examples.read(root.at("/examples/match"), "examples.match"),
                examples.read(root.at("/examples/no-match"), "examples.no-match"),
                replacedBy);
    }

    private static Rule.Status status(String word, StrictYaml yaml) {
        for (Rule.Status status : Rule.Status.values()) {
            if (status.id().equals(word)) {
                return status;
            }
        }
        throw yaml.problem("status", "'" + word + "' is none; write experimental, stable or deprecated");
    }

    private static Weight weight(String word, StrictYaml yaml) {
        try {
            return Weight.of(word);
        } catch (IllegalArgumentException e) {
            throw yaml.problem("weight", message(e));
        }
    }

    private static Effect effect(JsonNode root, StrictYaml yaml) {
        List<String> present = EFFECTS.stream().filter(root::has).toList();
        yaml.check(present.size() == 1, "", "has the effects " + present + "; write exactly one of " + EFFECTS);
        String kind = present.getFirst();
        JsonNode value = root.get(kind);
        try {
            return switch (kind) {
                case "assigns" -> new Effect.Assigns(Category.of(value.asText()));
                case "excuses" -> new Effect.Excuses(Category.of(value.asText()));
                case "capability" -> new Effect.Grants(Capability.of(value.asText()));
                case "flags" -> new Effect.Flags(Flag.of(value.asText()));
                case "raises" -> raises(value, yaml);
                default -> {
                    yaml.keys(value, "lowers", Set.of("by"));
                    yield new Effect.LowersBy(value.path("by").asInt());
                }
            };
        } catch (IllegalArgumentException e) {
            String message = message(e);
            throw message.contains(".yaml") ? e : yaml.problem(kind, message);
        }
    }

    private static Effect raises(JsonNode value, StrictYaml yaml) {
        yaml.keys(value, "raises", Set.of("by", "to"));
        yaml.check(value.size() == 1, "raises", "write {by: 1} or {to: high}");
        return value.has("by")
                ? new Effect.RaisesBy(value.get("by").asInt())
                : new Effect.RaisesTo(Risk.of(value.get("to").asText()));
    }

    static String message(IllegalArgumentException e) {
        return e.getMessage() == null ? "is odd" : e.getMessage();
    }

    /** The folder in which a rule of this effect lives. */
    static String folder(Effect effect) {
        return switch (effect) {
            case Effect.Assigns assigns -> assigns.category().id();
            case Effect.Excuses ignored -> "excuses";
            case Effect.RaisesBy ignored -> "raises";
            case Effect.RaisesTo ignored -> "raises";
            case Effect.LowersBy ignored -> "lowers";
            case Effect.Grants ignored -> "capabilities";
            case Effect.Flags flags -> flags.flag() == Flag.POISONING ? "poisoning" : "flags";
        };
    }

    private static void checkFolder(Path file, Effect effect, StrictYaml yaml) {
        Path parent = file.toAbsolutePath().getParent();
        String folder = parent == null ? "" : String.valueOf(parent.getFileName());
        yaml.check(
                folder.equals(folder(effect)),
                "",
                "a rule that " + effect.id().replace(":", " ") + " lives in rules/" + folder(effect)
                        + "/; move it there");
    }

    private static void placeholders(String evidence, Condition match, StrictYaml yaml) {
        Set<String> fields = new java.util.TreeSet<>();
        fields(match, fields);
        Matcher matcher = PLACEHOLDER.matcher(evidence);
        while (matcher.find()) {
            yaml.check(
                    fields.contains(matcher.group(1)),
                    "evidence",
                    "{" + matcher.group(1) + "} is no field that match asks; there are " + fields);
        }
    }

    private static void fields(Condition condition, Set<String> into) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(c -> fields(c, into));
            case Condition.Any any -> any.of().forEach(c -> fields(c, into));
            case Condition.None ignored -> {}
            case Condition.Ask ask -> into.add(ask.field());
        }
    }

    private static List<URI> references(JsonNode root, StrictYaml yaml) {
        List<URI> out = new ArrayList<>();
        if (root.has("references")) {
            for (String text : yaml.strings(root.get("references"), "references")) {
                yaml.check(
                        text.toLowerCase(Locale.ROOT).startsWith("https://"),
                        "references",
                        "'" + text + "' is no https address");
                out.add(URI.create(text));
            }
        }
        return out;
    }

    static @Nullable String optional(JsonNode node, String key) {
        return node.has(key) && !node.get(key).isNull() ? node.get(key).asText() : null;
    }
}
