package org.placard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.placard.classify.Classifier;
import org.placard.cli.ToolFiles;
import org.placard.evaluate.CategoryScores;
import org.placard.evaluate.CategoryScores.CategoryScore;
import org.placard.evaluate.ConfidenceScores;
import org.placard.evaluate.Judged;
import org.placard.evaluate.LabelJoin;
import org.placard.evaluate.LabelReader;
import org.placard.evaluate.RiskScores;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;

/**
 * The labelled tools of our own hold the rules: no category falls below its floor, nothing fires that must not and
 * nothing stays silent that must fire, and every rule is asked at least once. Cases that the rules do not master yet stand
 * in {@code labelled/open-cases.txt}; {@code -Dgolden.update=true} takes out those that are mended, and nothing adds any.
 */
class LabelledToolsTest {

    private static final Path HOME = Path.of(System.getProperty("placard.home", "."));
    private static final Path OPEN = HOME.resolve("src/test/resources/labelled/open-cases.txt");

    /** The least that a category may reach. Raise a floor when the rules have got better; lower none. */
    private record Floor(double precision, double recall, double f1) {}

    private static final Map<Category, Floor> FLOORS = Map.of(
            Category.READ, new Floor(0.91, 0.92, 0.91),
            Category.WRITE, new Floor(0.88, 0.94, 0.91),
            Category.EXECUTE, new Floor(0.89, 0.86, 0.87),
            Category.DESTRUCTIVE, new Floor(0.95, 0.94, 0.95),
            Category.FINANCIAL, new Floor(0.95, 0.73, 0.84));

    private static final RuleSet RULES = rules();
    private static final List<Judged> TOOLS = tools();

    private static RuleSet rules() {
        try {
            return RuleSet.load(HOME.resolve("classifier-rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Judged> tools() {
        try {
            LabelJoin.Result join = LabelJoin.join(
                    LabelReader.read(HOME.resolve("benchmarks/labelled-tools.jsonl")), List.of(), ToolFiles::embedded);
            assertThat(join.missing()).as("labels without their tool").isEmpty();
            return Judged.all(join.tools(), new Classifier(RULES)::classify);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noCategoryFallsBelowItsFloor() {
        CategoryScores scores = CategoryScores.of(TOOLS);
        assertAll(scores.categories().stream().map(score -> () -> holds(score, FLOORS.get(score.category()))));
        assertThat(scores.right().value()).as("right: %s", scores.right()).isGreaterThanOrEqualTo(0.91);
        assertThat(scores.macroF1()).as("macro-F1").isGreaterThanOrEqualTo(0.90);
    }

    private static void holds(CategoryScore score, Floor floor) {
        String wrong = TOOLS.stream()
                .filter(tool -> !tool.right())
                .filter(tool -> tool.label().category() == score.category()
                        || tool.verdict().category() == score.category())
                .map(LabelledToolsTest::told)
                .collect(Collectors.joining("\n"));
        String id = score.category().id();
        assertThat(score.recall().of()).as("labelled %s", id).isGreaterThanOrEqualTo(40);
        assertThat(score.precision().value())
                .as("precision of %s%n%s", id, wrong)
                .isGreaterThanOrEqualTo(floor.precision);
        assertThat(score.recall().value()).as("recall of %s%n%s", id, wrong).isGreaterThanOrEqualTo(floor.recall);
        assertThat(score.f1()).as("F1 of %s%n%s", id, wrong).isGreaterThanOrEqualTo(floor.f1);
    }

    private static String told(Judged tool) {
        return "%s · %s: %s, not %s, by %s"
                .formatted(
                        tool.label().server(),
                        tool.label().name(),
                        tool.verdict().category().id(),
                        tool.label().category().id(),
                        tool.verdict().findings().stream().map(Finding::rule).toList());
    }

    /** What a label may ask besides the category, and when a verdict fails it. */
    private enum Asked {
        MUST_NOT_BE(tool -> tool.label().mustNot().contains(tool.verdict().category())),
        HARM_CALLED_READ(Judged::harmCalledRead),
        READ_CALLED_HARM(Judged::readCalledHarm),
        MUST_FLAG(tool -> !tool.label().flags().stream().allMatch(tool.verdict()::flagged)),
        MUST_NOT_FLAG(tool -> tool.label().silent().stream().anyMatch(tool.verdict()::flagged)
                || tool.verdict().flagged(Flag.POISONING)
                        && !tool.label().flags().contains(Flag.POISONING)),
        MUST_HAVE_CAPABILITY(
                tool -> !tool.verdict().capabilities().containsAll(tool.label().capabilities()));

        private final Predicate<Judged> failed;

        Asked(Predicate<Judged> failed) {
            this.failed = failed;
        }

        Stream<String> failures() {
            String id = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            return TOOLS.stream()
                    .filter(failed)
                    .map(tool -> "%s\t%s\t%s"
                            .formatted(id, tool.label().server(), tool.label().name()));
        }
    }

    @Test
    void whatMustFireFiresAndWhatMustNotDoesNot() throws IOException {
        List<String> failures =
                Stream.of(Asked.values()).flatMap(Asked::failures).distinct().toList();
        List<String> known = Files.readAllLines(OPEN);
        if (System.getProperty("golden.update") != null) {
            Files.write(
                    OPEN,
                    known.stream()
                            .filter(line -> line.startsWith("#") || failures.contains(line))
                            .toList());
        }
        assertThat(failures.stream().filter(failure -> !known.contains(failure)))
                .as("cases that fail and did not before; mend the rules")
                .isEmpty();
    }

    @Test
    void flagsSilenceAndEveryCapabilityAreAskedFor() {
        assertThat(flags(tool -> tool.label().flags())).contains(Flag.POISONING, Flag.ANNOTATIONS_CONTRADICT);
        assertThat(flags(tool -> tool.label().silent())).contains(Flag.POISONING);
        Set<Capability> asked = EnumSet.noneOf(Capability.class);
        TOOLS.forEach(tool -> asked.addAll(tool.label().capabilities()));
        assertThat(asked).containsExactly(Capability.values());
    }

    private static Set<Flag> flags(Function<Judged, Set<Flag>> of) {
        return TOOLS.stream().flatMap(tool -> of.apply(tool).stream()).collect(Collectors.toSet());
    }

    @Test
    void theRisksAreThoseThatReadersGave() {
        RiskScores risk =
                RiskScores.of(TOOLS, category -> RULES.category(category).risk());
        assertThat(risk.atStart().value())
                .as("at the start: %s", risk.atStart())
                .isGreaterThanOrEqualTo(0.84);
        assertThat(risk.moved().value()).as("moved: %s", risk.moved()).isGreaterThanOrEqualTo(0.61);
        assertThat(risk.tooLow().value())
                .as("two levels too low: %s", risk.tooLow())
                .isLessThanOrEqualTo(0.06);
    }

    @Test
    void theConfidenceMeansWhatItSays() {
        ConfidenceScores confidence = ConfidenceScores.of(TOOLS);
        assertThat(confidence.error()).as("expected calibration error").isLessThanOrEqualTo(0.08);
        assertThat(confidence.ranking()).as("ranks right above wrong").isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void everyRuleIsAskedAtLeastOnce() {
        Set<String> fired = TOOLS.stream()
                .flatMap(tool -> tool.verdict().findings().stream())
                .map(Finding::rule)
                .collect(Collectors.toSet());
        Set<String> idle = RULES.rules().stream()
                .filter(rule -> rule.status() == Rule.Status.STABLE)
                .map(Rule::id)
                .filter(id -> !fired.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(idle)
                .as("rules that fire on no labelled tool; add one to benchmarks/labelled-tools.jsonl")
                .isEmpty();
    }

    @Test
    void toolsOfSeveralActionsAreToldActionByAction() {
        assertThat(TOOLS.stream().filter(tool -> tool.verdict().actions().size() > 1))
                .hasSizeGreaterThanOrEqualTo(10);
    }
}
