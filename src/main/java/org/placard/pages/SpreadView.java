package org.placard.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.rules.RuleSet;

/**
 * How many tools there are of each risk and category.
 *
 * @param words the risks' counts as a sentence, for those who do not see the bar
 */
public record SpreadView(List<Bars> bars, String words, List<RiskCount> risks, List<CategoryCount> categories) {

    public record RiskCount(RiskView risk, String count, String path, String line) {}

    public record CategoryCount(CategoryView category, String count, String path, String line) {}

    /** @param within an address that lists tools and takes more filters, ending in {@code ?} or {@code &} */
    static SpreadView of(Map<Risk, Long> risks, Map<Category, Long> categories, RuleSet rules, String within) {
        List<Risk> worst = Arrays.asList(Risk.values()).reversed();
        var riskCounts = new ArrayList<RiskCount>();
        var words = new ArrayList<String>();
        for (Risk risk : worst) {
            long count = risks.getOrDefault(risk, 0L);
            var view = RiskView.of(risk);
            String path = within.isEmpty() ? "/risk/" + risk.id() : within + "risk=" + risk.id();
            riskCounts.add(new RiskCount(view, Wording.number(count), path, line(risk)));
            words.add(Wording.number(count) + " " + Wording.small(view.word()));
        }
        var categoryCounts = new ArrayList<CategoryCount>();
        for (Category category : Arrays.asList(Category.values()).reversed()) {
            String path = within.isEmpty() ? "/categories/" + category.id() : within + "category=" + category.id();
            categoryCounts.add(new CategoryCount(
                    CategoryView.of(category),
                    Wording.number(categories.getOrDefault(category, 0L)),
                    path,
                    Wording.firstSentence(rules.category(category).meaning())));
        }
        return new SpreadView(
                Bars.of(
                        worst.stream().map(Risk::id).toList(),
                        worst.stream().map(risk -> risks.getOrDefault(risk, 0L)).toList()),
                Wording.list(words),
                riskCounts,
                categoryCounts);
    }

    /** What a risk means, in a few words. */
    static String line(Risk risk) {
        return switch (risk) {
            case CRITICAL -> "harm that cannot be taken back, or reaches anything";
            case HIGH -> "acts on live systems, people or secrets";
            case MEDIUM -> "changes what can be changed back";
            case LOW -> "returns information and changes nothing";
        };
    }
}
