package org.placard.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;

/** Every rule, by what it does. */
public record RulesView(Frame frame, String version, String count, List<SectionView> sections) {

    public record SectionView(String title, List<RowView> rules) {}

    public record RowView(String id, String title, String path, String weight, String status, String hits) {}

    /** @param hits how many catalogued tools each rule hits, by its id */
    static RulesView of(RuleSet rules, Map<String, Long> hits) {
        var sections = new LinkedHashMap<String, List<RowView>>();
        for (Category category : java.util.Arrays.asList(Category.values()).reversed()) {
            sections.put("Speaks for " + rules.category(category).title(), new ArrayList<>());
        }
        for (String title : List.of(
                "Speaks against a category",
                "Raises the risk",
                "Lowers the risk",
                "Names a capability",
                "Draws attention")) {
            sections.put(title, new ArrayList<>());
        }
        for (Rule rule : rules.rules()) {
            List<RowView> section = sections.get(section(rule, rules));
            if (section != null) {
                section.add(new RowView(
                        rule.id(),
                        rule.title(),
                        "/rules/" + rule.id(),
                        rule.weight().id(),
                        rule.status() == Rule.Status.STABLE ? "" : rule.status().id(),
                        Wording.number(hits.getOrDefault(rule.id(), 0L))));
            }
        }
        String lead =
                "Everything that the labels rest on: each rule with its reason, its examples and its near misses.";
        return new RulesView(
                Frame.of("Rules", lead, "/rules", "rules"),
                rules.version(),
                Wording.count(rules.rules().size(), "rule"),
                sections.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> new SectionView(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static String section(Rule rule, RuleSet rules) {
        return switch (rule.effect()) {
            case Effect.Assigns assigns ->
                "Speaks for " + rules.category(assigns.category()).title();
            case Effect.Excuses ignored -> "Speaks against a category";
            case Effect.RaisesBy ignored -> "Raises the risk";
            case Effect.RaisesTo ignored -> "Raises the risk";
            case Effect.LowersBy ignored -> "Lowers the risk";
            case Effect.Grants ignored -> "Names a capability";
            case Effect.Flags ignored -> "Draws attention";
        };
    }
}
