package org.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Risk;

class RecommendationTest {

    private static final List<RatedTool> SERVER = Tools.allcanuse();
    private static final List<String> NAMES =
            SERVER.stream().map(RatedTool::name).toList();

    @Test
    void everyToolOfTheServerIsThereAndTheRestIsDenied() {
        Policy policy = Recommendation.forServer(SERVER);
        assertThat(policy.names()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(policy.otherwise()).isEqualTo(Decision.DENY);
    }

    @Test
    void theToolsPolicyKeepsTheRestOfTheServerWorking() {
        Policy policy = Recommendation.forTool(SERVER.getFirst(), SERVER);
        assertThat(policy).isEqualTo(Recommendation.forServer(SERVER));
        var evaluator = new Evaluator(policy);
        assertThat(evaluator.visible(NAMES)).doesNotContain("cancel_background_task");
        assertThat(evaluator.judge(Call.of("cancel_background_task")).allowed()).isFalse();
        assertThat(evaluator.judge(Call.of("list_background_tasks")).allowed()).isTrue();
        assertThat(evaluator.judge(Call.of("start_background_task")).allowed()).isTrue();
        assertThat(evaluator.judge(Call.of("get_secret")).outcome()).isEqualTo(Verdict.Outcome.ASK);
    }

    @Test
    void ofTwoDefinitionsOfANameTheStricterDecides() {
        Policy policy = Recommendation.forServer(List.of(
                Tools.tool("item", Category.READ, Risk.LOW),
                Tools.tool("item~2", Category.DESTRUCTIVE, Risk.CRITICAL)));
        assertThat(policy.names()).containsExactly("item");
        assertThat(policy.decision("item")).isEqualTo(Decision.HIDE);
    }

    @Test
    void aToolOfAnotherServerIsRefused() {
        var stranger = Tools.tool("stranger", Category.READ, Risk.LOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recommendation.forTool(stranger, SERVER))
                .withMessageContaining("stranger");
    }

    @Test
    void aloneTheToolsRuleBlocksEveryOther() {
        Policy policy = Recommendation.forToolAlone(SERVER.getFirst());
        assertThat(policy.hide()).containsExactly("cancel_background_task");
        assertThat(new Evaluator(policy).judge(Call.of("list_background_tasks")).allowed())
                .isFalse();
    }

    @Test
    void theSentencesSayWhatEvaluatingSays() {
        var sentences = PolicySentences.ofPolicyJson(Recommendation.forServer(SERVER), NAMES);
        assertThat(sentences.about("cancel_background_task"))
                .isEqualTo("cancel_background_task is removed from the agent's tool list,"
                        + " and every call to it is denied.");
        assertThat(sentences.about("list_background_tasks")).isEqualTo("list_background_tasks may be called freely.");
        assertThat(sentences.about("write_note"))
                .isEqualTo("write_note may be called 30 times in one minute by each grant;"
                        + " the next call is denied until the minute is over.");
        assertThat(sentences.about("get_secret"))
                .contains("denied with the message")
                .contains("It reads, at high risk");
        assertThat(sentences.aboutTheRest("cancel_background_task"))
                .isEqualTo("Of the server's 4 other tools, 1 is allowed, 2 are allowed within limits and 1 is denied.");
        assertThat(sentences.aboutNewTools())
                .isEqualTo("A tool that the server adds later is denied until it is listed.");
    }

    @Test
    void whereAPersonCanBeAskedTheSentenceSaysSo() {
        var policy = Recommendation.forServer(SERVER);
        assertThat(new PolicySentences(policy, NAMES, true).about("get_secret"))
                .isEqualTo("Before each call to get_secret a person is asked.");
        assertThat(PolicySentences.ofPolicyJson(policy, NAMES).aboutAsking("get_secret", policy))
                .hasValueSatisfying(text -> assertThat(text).contains("no way to ask"));
    }

    @Test
    void theRuleAloneSaysThatItBlocksTheRest() {
        var sentences = PolicySentences.ofPolicyJson(Recommendation.forToolAlone(SERVER.getFirst()), NAMES);
        assertThat(sentences.aboutTheRest("cancel_background_task"))
                .isEqualTo("Of the server's 4 other tools, 4 are denied.");
    }
}
