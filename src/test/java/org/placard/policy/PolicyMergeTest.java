package org.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Risk;

class PolicyMergeTest {

    @Test
    void rulesForSingleToolsBecomeOneServersPolicy() {
        List<Policy> alone =
                Tools.allcanuse().stream().map(Recommendation::forToolAlone).toList();
        assertThat(PolicyMerge.union(alone)).isEqualTo(Recommendation.forServer(Tools.allcanuse()));
    }

    @Test
    void inAUnionTheStricterOfTwoRulesHolds() {
        Policy merged = PolicyMerge.union(List.of(
                Recommendation.forToolAlone(Tools.tool("x", Category.READ, Risk.LOW)),
                Recommendation.forToolAlone(Tools.tool("x", Category.FINANCIAL, Risk.HIGH))));
        assertThat(merged.decision("x")).isEqualTo(Decision.ASK);
    }

    @Test
    void whatAnyPolicyDeniesTheirIntersectionDenies() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            Policy one = Policies.any(random);
            Policy other = Policies.any(random);
            var both = new Evaluator(PolicyMerge.intersection(List.of(one, other)));
            var first = new Evaluator(one);
            var second = new Evaluator(other);
            for (Call call : Policies.calls(random, 40)) {
                if (both.judge(call).allowed()) {
                    assertThat(first.judge(call).allowed())
                            .as("%s%n%s%n%s", call, one, other)
                            .isTrue();
                    assertThat(second.judge(call).allowed())
                            .as("%s%n%s%n%s", call, one, other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void nothingCannotBeMerged() {
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyMerge.union(List.of()));
    }
}
