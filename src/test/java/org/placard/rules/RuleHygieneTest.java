package org.placard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.placard.model.Capability;
import org.placard.model.Effect;

/** What every rule file owes its reader; all misses in one message. */
class RuleHygieneTest {

    private static final int TITLE_AT_MOST = 80;
    private static final int RATIONALE_AT_LEAST = 35;

    @Test
    void everyRuleIsReadable() {
        List<String> misses = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (Rule rule : RuleFiles.ALL.rules()) {
            note(misses, rule, rule.id().matches("[a-z][a-z0-9-]*[a-z0-9]"), "the id is not in kebab case");
            note(misses, rule, rule.title().length() <= TITLE_AT_MOST, "the title is longer than " + TITLE_AT_MOST);
            note(misses, rule, !rule.title().endsWith("."), "the title ends with a full stop");
            note(misses, rule, titles.add(rule.title() + rule.effect().id()), "another rule has the title and effect");
            note(misses, rule, rule.rationale().length() >= RATIONALE_AT_LEAST, "the rationale is too short");
            note(misses, rule, rule.evidence().endsWith("."), "the evidence is no sentence");
            examples(misses, rule, rule.matching());
            examples(misses, rule, rule.notMatching());
        }
        assertThat(misses).as("%d rules", RuleFiles.ALL.rules().size()).isEmpty();
    }

    private static void examples(List<String> misses, Rule rule, List<Rule.Example> examples) {
        note(misses, rule, examples.size() >= 2, "has fewer than two examples of a kind");
        Set<String> notes = new HashSet<>();
        examples.forEach(example -> note(misses, rule, notes.add(example.note()), "says twice: " + example.note()));
    }

    private static void note(List<String> misses, Rule rule, boolean fine, String problem) {
        if (!fine) {
            misses.add(rule.id() + ": " + problem);
        }
    }

    @Test
    void everyCapabilityHasARule() {
        Set<Effect> granted = new HashSet<>();
        RuleFiles.ALL.rules().forEach(rule -> granted.add(rule.effect()));
        for (Capability capability : Capability.values()) {
            assertThat(granted).contains(new Effect.Grants(capability));
        }
    }

    @Test
    void noRuleRunsARegularExpressionWithoutANeed() {
        for (Rule rule : RuleFiles.ALL.rules()) {
            checkNeeds(rule, rule.match());
        }
    }

    private static void checkNeeds(Rule rule, Condition condition) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(c -> checkNeeds(rule, c));
            case Condition.Any any -> any.of().forEach(c -> checkNeeds(rule, c));
            case Condition.None none -> none.of().forEach(c -> checkNeeds(rule, c));
            case Condition.Ask ask -> {
                if (ask.matcher() instanceof Matcher.Regex regex) {
                    assertThat(regex.needs()).as(rule.id()).isNotEmpty();
                    assertThat(regex.why()).as(rule.id()).isNotBlank();
                }
            }
        }
    }
}
