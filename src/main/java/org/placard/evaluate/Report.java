package org.placard.evaluate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Risk;

/**
 * How right a set of rules is.
 *
 * @param rulesVersion of the rules that were measured
 * @param parts the same figures by label file, in the order in which they were given
 * @param mistakes all wrong categories, the worst first
 * @param rules every rule that fired on a labelled tool, by id
 * @param hints null where no tools with hints of known quality were given
 * @param poisoning null where no attack samples were given
 * @param fit null where nothing was fitted
 */
public record Report(
        String rulesVersion,
        DataSet data,
        List<PartScores> parts,
        CategoryScores categories,
        RiskScores risk,
        SeriousErrors serious,
        ConfidenceScores confidence,
        List<Mistake> mistakes,
        List<RuleScore> rules,
        @Nullable HintScores hints,
        @Nullable PoisoningScores poisoning,
        @Nullable FitScores fit) {

    private static final int MISTAKES_PUBLISHED = 60;
    private static final int DISAGREEMENTS_PUBLISHED = 40;

    public Report {
        parts = List.copyOf(parts);
        mistakes = List.copyOf(mistakes);
        rules = List.copyOf(rules);
    }

    /**
     * Measures labelled tools.
     *
     * @param start where each category's risk starts
     */
    public static Report of(String rulesVersion, DataSet data, List<Judged> tools, Function<Category, Risk> start) {
        return new Report(
                rulesVersion,
                data,
                List.of(),
                CategoryScores.of(tools),
                RiskScores.of(tools, start),
                SeriousErrors.of(tools),
                ConfidenceScores.of(tools),
                Mistake.all(tools),
                RuleScore.all(tools),
                null,
                null,
                null);
    }

    /** The same with what was measured on the tools files. */
    public Report with(@Nullable HintScores hintScores, @Nullable PoisoningScores poisoningScores) {
        return new Report(
                rulesVersion,
                data,
                parts,
                categories,
                risk,
                serious,
                confidence,
                mistakes,
                rules,
                hintScores,
                poisoningScores,
                fit);
    }

    /** The same with how the numbers were fitted. */
    public Report with(FitScores fitted) {
        return new Report(
                rulesVersion,
                data,
                parts,
                categories,
                risk,
                serious,
                confidence,
                mistakes,
                rules,
                hints,
                poisoning,
                fitted);
    }

    /** The same with the figures of each label file. */
    public Report with(List<PartScores> byFile) {
        return new Report(
                rulesVersion,
                data,
                byFile,
                categories,
                risk,
                serious,
                confidence,
                mistakes,
                rules,
                hints,
                poisoning,
                fit);
    }

    /** The same without any text of the labelled tools but their names: the worst mistakes, and what nobody may copy left out. */
    public Report publishable() {
        HintScores told = hints;
        PoisoningScores attacks = poisoning;
        return new Report(
                rulesVersion,
                data,
                parts,
                categories,
                risk,
                serious,
                confidence,
                mistakes.stream()
                        .limit(MISTAKES_PUBLISHED)
                        .map(Mistake::withoutNote)
                        .toList(),
                rules,
                told == null
                        ? null
                        : new HintScores(
                                told.agree(),
                                told.agreeElsewhere(),
                                told.destructiveCalledRead(),
                                told.disagreements().stream()
                                        .limit(DISAGREEMENTS_PUBLISHED)
                                        .toList()),
                attacks == null
                        ? null
                        : new PoisoningScores(
                                attacks.found(),
                                attacks.kinds(),
                                attacks.honest(),
                                attacks.lookAlikes(),
                                attacks.hardNegatives(),
                                List.of(),
                                List.of()),
                fit);
    }
}
