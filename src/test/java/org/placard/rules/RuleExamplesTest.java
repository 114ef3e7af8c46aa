package org.placard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every rule keeps the promises written in its own file. */
class RuleExamplesTest {

    @TestFactory
    Stream<DynamicNode> rulesKeepTheirOwnPromises() {
        return RuleFiles.ALL.rules().stream().map(RuleExamplesTest::promises);
    }

    private static DynamicNode promises(Rule rule) {
        Stream<DynamicNode> matching = rule.matching().stream()
                .map(example -> dynamicTest(
                        "matches: " + example.note(),
                        () -> assertThat(RuleFiles.hits(rule, example))
                                .as("%s hits %s", rule.id(), example.tool())
                                .isTrue()));
        Stream<DynamicNode> other = rule.notMatching().stream()
                .map(example -> dynamicTest(
                        "leaves alone: " + example.note(),
                        () -> assertThat(RuleFiles.hits(rule, example))
                                .as("%s hits %s", rule.id(), example.tool())
                                .isFalse()));
        return dynamicContainer(rule.id(), Stream.concat(matching, other));
    }
}
