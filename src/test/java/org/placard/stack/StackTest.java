package org.placard.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.policy.Call;
import org.placard.policy.Decision;
import org.placard.policy.Evaluator;
import org.placard.policy.Posture;
import org.placard.policy.RatedTool;
import org.placard.policy.Settings;
import org.placard.policy.Tools;
import org.placard.policy.Verdict;

class StackTest {

    private static final List<Capability> PARTS = List.of(
            Capability.UNTRUSTED_CONTENT,
            Capability.READS_SECRETS,
            Capability.READS_PERSONAL_DATA,
            Capability.READS_FILES,
            Capability.EXTERNAL_COMMUNICATION,
            Capability.NETWORK_FETCH,
            Capability.RUNS_CODE,
            Capability.MOVES_MONEY);

    private static Stack.Member web() {
        return new Stack.Member(
                "web",
                List.of(Tools.tool(
                        "fetch", Category.READ, Risk.MEDIUM, Capability.UNTRUSTED_CONTENT, Capability.NETWORK_FETCH)));
    }

    private static Stack.Member files() {
        return new Stack.Member(
                "files",
                List.of(
                        Tools.tool("read_file", Category.READ, Risk.MEDIUM, Capability.READS_FILES),
                        Tools.tool("list_dir", Category.READ, Risk.LOW, Capability.READS_FILES),
                        Tools.tool("now", Category.READ, Risk.LOW)));
    }

    private static Stack.Member mail() {
        return new Stack.Member(
                "mail", List.of(Tools.tool("send", Category.WRITE, Risk.MEDIUM, Capability.EXTERNAL_COMMUNICATION)));
    }

    @Test
    void theTrifectaIsFoundWithItsPaths() {
        var analysis = StackAnalysis.of(new Stack(List.of(web(), files(), mail())), Settings.DEFAULT);
        assertThat(analysis.flows()).singleElement().satisfies(flow -> {
            assertThat(flow.kind()).isEqualTo(FlowKind.LETHAL_TRIFECTA);
            assertThat(flow.paths()).isEqualTo(2);
            assertThat(flow.paths(10).stream().map(Flow::words))
                    .containsExactly(
                            "web/fetch → files/read_file → mail/send", "web/fetch → files/list_dir → mail/send");
            assertThat(flow.paths(1)).hasSize(1);
        });
        assertThat(analysis.legs()).containsOnlyKeys(Leg.UNTRUSTED, Leg.PRIVATE, Leg.EXIT, Leg.NETWORK);
    }

    @Test
    void theSmallestCutTakesTheSmallestLegAndThePolicyAsksThere() {
        var analysis = StackAnalysis.of(new Stack(List.of(web(), files(), mail())), Settings.DEFAULT);
        assertThat(analysis.cut().tools())
                .singleElement()
                .extracting(StackTool::id)
                .isEqualTo("mail/send");
        assertThat(analysis.added()).isEqualTo(analysis.cut());
        assertThat(new Evaluator(analysis.policies().get("mail")).judge(Call.of("send")))
                .returns(Verdict.Outcome.ASK, Verdict::outcome)
                .satisfies(verdict -> assertThat(verdict.reason()).contains("private data"));
        assertThat(new Evaluator(analysis.policies().get("files"))
                        .judge(Call.of("read_file"))
                        .allowed())
                .isTrue();
    }

    @Test
    void withoutAllThreeThereIsNoTrifecta() {
        assertThat(StackAnalysis.of(new Stack(List.of(web(), mail())), Settings.DEFAULT)
                        .flows())
                .isEmpty();
        assertThat(StackAnalysis.of(new Stack(List.of()), Settings.DEFAULT)
                        .cut()
                        .tools())
                .isEmpty();
    }

    @Test
    void oneToolThatDoesItAllIsAFlowOfItsOwn() {
        var inbox = Tools.tool(
                "inbox",
                Category.WRITE,
                Risk.HIGH,
                Capability.UNTRUSTED_CONTENT,
                Capability.READS_PERSONAL_DATA,
                Capability.EXTERNAL_COMMUNICATION);
        var analysis = StackAnalysis.of(new Stack(List.of(new Stack.Member("m", List.of(inbox)))), Settings.DEFAULT);
        assertThat(analysis.flows()).hasSize(1);
        assertThat(analysis.cut().tools()).hasSize(1);
        assertThat(analysis.open()).isEmpty();
        assertThat(analysis.added().tools()).isEmpty();
    }

    @Test
    void nothingFlowsUnaskedUnderTheStacksPolicy() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            Stack stack = any(random, 12);
            for (Posture posture : Posture.values()) {
                var analysis = StackAnalysis.of(stack, Settings.of(posture));
                List<StackTool> unasked = stack.tools().stream()
                        .filter(tool -> analysis.policies()
                                .get(tool.alias())
                                .decision(tool.name())
                                .open())
                        .toList();
                assertThat(Flow.among(unasked)).isEmpty();
            }
        }
    }

    @Test
    void noSmallerCutExists() {
        var random = new SplittableRandom(9);
        for (int i = 0; i < 150; i++) {
            List<StackTool> tools = any(random, 10).tools();
            Cut cut = Cut.of(tools);
            assertThat(Flow.among(without(tools, cut.tools()))).isEmpty();
            for (int subset = 0; subset < 1 << tools.size(); subset++) {
                if (Integer.bitCount(subset) < cut.tools().size()) {
                    var kept = new ArrayList<StackTool>();
                    for (int t = 0; t < tools.size(); t++) {
                        if ((subset & 1 << t) == 0) {
                            kept.add(tools.get(t));
                        }
                    }
                    assertThat(Flow.among(kept)).isNotEmpty();
                }
            }
        }
    }

    private static List<StackTool> without(List<StackTool> tools, List<StackTool> taken) {
        return tools.stream().filter(tool -> !taken.contains(tool)).toList();
    }

    @Test
    void aNameThatTwoServersOfferIsNamed() {
        var analysis = StackAnalysis.of(
                new Stack(List.of(files(), new Stack.Member("other", files().tools()))), Settings.DEFAULT);
        assertThat(analysis.shadowed()).containsKeys("read_file", "list_dir", "now");
        assertThat(analysis.shadowed().get("now")).containsExactly("files", "other");
    }

    @Test
    void whatIsHiddenCostsNoTokens() {
        var wipe = Tools.tool("wipe", Category.DESTRUCTIVE, Risk.CRITICAL);
        var analysis =
                StackAnalysis.of(new Stack(List.of(new Stack.Member("d", List.of(wipe)), files())), Settings.DEFAULT);
        assertThat(analysis.policies().get("d").decision("wipe")).isEqualTo(Decision.HIDE);
        assertThat(analysis.tokens().after()).isLessThan(analysis.tokens().before());
    }

    @Test
    void twoServersOfOneAliasAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stack(List.of(web(), web())))
                .withMessageContaining("web");
    }

    private static Stack any(SplittableRandom random, int most) {
        var one = new ArrayList<RatedTool>();
        var other = new ArrayList<RatedTool>();
        for (int t = random.nextInt(2, most + 1); t > 0; t--) {
            var capabilities = new java.util.LinkedHashSet<Capability>();
            for (int c = random.nextInt(3); c > 0; c--) {
                capabilities.add(PARTS.get(random.nextInt(PARTS.size())));
            }
            (random.nextBoolean() ? one : other)
                    .add(Tools.tool(
                            "t" + t,
                            Category.values()[random.nextInt(3)],
                            Risk.values()[random.nextInt(4)],
                            capabilities.toArray(Capability[]::new)));
        }
        return new Stack(List.of(new Stack.Member("one", one), new Stack.Member("other", other)));
    }
}
