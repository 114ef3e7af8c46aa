package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.export.CheckReport;
import org.placard.export.ReplayReport;

/**
 * The page that tries a pasted policy.
 *
 * @param server the slug of its server
 * @param policy what was pasted, to go on from
 * @param calls calls to replay, one a line, as pasted
 * @param problems what could not be read
 * @param check the report on the policy, empty before anything was pasted
 * @param replay what became of the calls; empty where there are none
 */
public record TrialView(
        Frame frame,
        String server,
        String policy,
        String calls,
        List<String> problems,
        List<CheckReport> check,
        List<ReplayReport> replay) {

    static TrialView of(String server, String policy, String calls) {
        return new TrialView(
                Frame.of(
                        "Check a policy",
                        "Paste a policy.json: is it valid, which rules never act, and what would each tool's calls get?"
                                + " Replay calls against it. Nothing is stored.",
                        "/policy/check",
                        "policy"),
                server,
                policy,
                calls,
                List.of(),
                List.of(),
                List.of());
    }

    TrialView found(@Nullable CheckReport report, @Nullable ReplayReport replayed) {
        return new TrialView(
                frame,
                server,
                policy,
                calls,
                problems,
                report == null ? List.of() : List.of(report),
                replayed == null ? List.of() : List.of(replayed));
    }

    TrialView failed(List<String> said) {
        return new TrialView(
                frame, server, policy, calls, said.stream().map(Shown::text).toList(), check, replay);
    }
}
