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
 * @param mistakes all wrong categories, the worst first
 * @param rules every rule that fired on a labelled tool, by id
 * @param hints null where no tools with hints of known quality were given
 * @param poisoning null where no attack samples were given
 * @param fit null where nothing was fitted
 */
public record Report(
        String rulesVersion,
        DataSet data,
        CategoryScores categories,
        RiskScores risk,
        SeriousErrors serious,
        ConfidenceScores confidence,
        List<Mistake> mistakes,
        List<RuleScore> rules,
        @Nullable HintScores hints,
        @Nullable PoisoningScores poisoning,
        @Nullable FitScores fit) {

    public Report {
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
                rulesVersion, data, categories, risk, serious, confidence, mistakes, rules, hints, poisoning, fitted);
    }
}
