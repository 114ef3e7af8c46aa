package org.placard.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.text.Lexicon;

/** Everything that we believe: the files of {@code classifier-rules/}, read, checked and compiled. Immutable. */
public final class RuleSet {

    private final String version;
    private final List<Rule> rules;
    private final Map<String, Rule> byId = new HashMap<>();
    private final Map<Category, CategoryDefinition> categories;
    private final Map<Capability, CapabilityDefinition> capabilities;
    private final Calibration calibration;
    private final Lexicon words;
    private final Program program;

    private RuleSet(
            String version,
            List<Rule> rules,
            Map<Category, CategoryDefinition> categories,
            Map<Capability, CapabilityDefinition> capabilities,
            Calibration calibration,
            Lexicon words,
            Program program) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.categories = new EnumMap<>(categories);
        this.capabilities = new EnumMap<>(capabilities);
        this.calibration = calibration;
        this.words = words;
        this.program = program;
        rules.forEach(rule -> byId.put(rule.id(), rule));
    }

    /**
     * Reads and compiles the rules.
     *
     * @param classifierRules the folder {@code classifier-rules/}
     * @throws IllegalArgumentException naming file, field and repair if anything in any file is odd
     */
    public static RuleSet load(Path classifierRules) throws IOException {
        Lexicon words = Lexicon.load(classifierRules.resolve("words.yaml"));
        RuleReader reader = new RuleReader(words);
        List<Rule> rules = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        for (Path file : files(classifierRules.resolve("rules"))) {
            Rule rule = reader.read(file);
            Path other = files.put(rule.id(), file);
            if (other != null) {
                throw new IllegalArgumentException(
                        "%s: id: %s has the same id; rename one of the files".formatted(file, other));
            }
            rules.add(rule);
        }
        rules.sort(Comparator.comparing(Rule::id));
        checkReplacements(rules);
        DefinitionReader definitions = new DefinitionReader(classifierRules);
        return new RuleSet(
                RulesVersion.of(classifierRules),
                rules,
                definitions.categories(),
                definitions.capabilities(),
                definitions.calibration(),
                words,
                Program.compile(rules, words));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static void checkReplacements(List<Rule> rules) {
        for (Rule rule : rules) {
            if (rule.replacedBy() != null && rules.stream().noneMatch(r -> r.id().equals(rule.replacedBy()))) {
                throw new IllegalArgumentException(
                        "rule %s: replaced-by: no rule is called '%s'".formatted(rule.id(), rule.replacedBy()));
            }
        }
    }

    /** The same rules with other numbers behind the words, to measure them. The version says that they are others. */
    public RuleSet withCalibration(Calibration other) {
        return new RuleSet(version + "+refit", rules, categories, capabilities, other, words, program);
    }

    /** The same beliefs with other rules, compiled anew: for measuring what a rule is worth. */
    public RuleSet withRules(List<Rule> others) {
        return new RuleSet(
                version + "+edited",
                others,
                categories,
                capabilities,
                calibration,
                words,
                Program.compile(others, words));
    }

    /** The release number and a hash of all rule files, whatever their order and line ends: {@code 0.1.0-1f2e3d4c5b6a}. */
    public String version() {
        return version;
    }

    /** All rules, by id. */
    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public CategoryDefinition category(Category category) {
        return defined(categories.get(category), category.id());
    }

    public CapabilityDefinition capability(Capability capability) {
        return defined(capabilities.get(capability), capability.id());
    }

    private static <T> T defined(@org.jspecify.annotations.Nullable T definition, String id) {
        if (definition == null) {
            throw new IllegalStateException("nothing defines " + id);
        }
        return definition;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** The words of {@code words.yaml}, without those that only rules know. */
    public Lexicon words() {
        return words;
    }

    public Program program() {
        return program;
    }
}
