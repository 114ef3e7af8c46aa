package org.placard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placard.policy.Call;
import org.placard.policy.Decision;
import org.placard.policy.Evaluator;
import org.placard.policy.Policies;
import org.placard.policy.Policy;
import org.placard.policy.Verdict;

/** The law of exports: never more permissive than the policy, and the report says what the file does. */
class ExportLawTest {

    /** The Cedar engine is called through its native library, forty times slower than the others. */
    private static int policies(PolicyExport target) {
        return target instanceof ToolHiveExport || target instanceof DockerCedarExport ? 40 : 300;
    }

    private static final Set<Decision> KEPT_AWAY = Set.of(Decision.DENY, Decision.HIDE);

    static Stream<PolicyExport> targets() {
        return PolicyExports.all().stream();
    }

    private static Exported export(PolicyExport target, Policy policy) {
        return target.export(new ExportRequest(policy, "pay", List.of(), new Origin("acme/pay", 7, "1-test")));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingGoesThroughThatThePolicyDenies(PolicyExport target) throws Exception {
        var random = new SplittableRandom(target.id().hashCode());
        for (int i = 0; i < policies(target); i++) {
            Policy policy = Policies.any(random);
            Exported exported = export(target, policy);
            if (exported.text() == null) {
                continue;
            }
            TargetRun run = Targets.load(target, exported.text(), "pay");
            var source = new Evaluator(policy);
            for (Call call : Policies.calls(random, 60)) {
                Verdict.Outcome outcome = run.judge(call);
                if (outcome == Verdict.Outcome.ALLOW) {
                    assertThat(source.judge(call).outcome())
                            .as("%s lets %s through%n%s%n%s", target.id(), call, policy, exported.text())
                            .isEqualTo(Verdict.Outcome.ALLOW);
                } else if (outcome == Verdict.Outcome.ASK && policy.names().contains(call.tool())) {
                    assertThat(KEPT_AWAY)
                            .as("%s asks about %s%n%s%n%s", target.id(), call, policy, exported.text())
                            .doesNotContain(policy.decision(call.tool()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theReportSaysWhatTheFileDoes(PolicyExport target) throws Exception {
        var random = new SplittableRandom(17);
        for (int i = 0; i < policies(target); i++) {
            Policy policy = Policies.any(random, false);
            Exported exported = export(target, policy);
            assertThat(exported.fidelity().lines())
                    .extracting(Fidelity.Line::tool)
                    .containsAll(policy.names())
                    .contains("*");
            if (exported.text() == null) {
                assertThat(exported.fidelity().counts().keySet()).containsExactly(Fidelity.Fate.WITHHELD);
                continue;
            }
            for (String tool : policy.names()) {
                Fidelity.Line line = exported.fidelity().line(tool).orElseThrow();
                assertThat(line.given()).isNotNull();
                Verdict.Outcome expected = switch (line.given()) {
                    case ALLOW, LIMIT -> Verdict.Outcome.ALLOW;
                    case ASK -> Verdict.Outcome.ASK;
                    case DENY, HIDE -> Verdict.Outcome.DENY;
                };
                assertThat(Targets.load(target, exported.text(), "pay")
                                .judge(Call.of(tool, java.util.Map.of("amount", 1))))
                        .as("%s %s%n%s%n%s", target.id(), line.words(), policy, exported.text())
                        .isEqualTo(expected);
                assertThat(line.fate() == Fidelity.Fate.KEPT)
                        .as(line.words())
                        .isEqualTo(
                                line.given() == line.wanted() && line.sentence().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theSamePolicyIsTheSameBytes(PolicyExport target) {
        var random = new SplittableRandom(23);
        for (int i = 0; i < 50; i++) {
            Policy policy = Policies.any(random);
            assertThat(export(target, policy)).isEqualTo(export(target, policy));
        }
    }
}
