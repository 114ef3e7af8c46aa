package org.placard.export;

import java.util.List;
import org.placard.model.Tool;
import org.placard.policy.Policy;
import org.placard.policy.PolicyCheck;
import org.placard.policy.ToolEffect;

/**
 * A policy checked beside its server, as it is told.
 *
 * @param clean whether nothing is wrong; what is merely to be known may still be there
 * @param tools what each of the server's tools gets, in the server's order
 */
public record CheckReport(boolean clean, List<IssueView> issues, List<EffectView> tools) {

    /**
     * Something odd.
     *
     * @param kind unknown-tool, unlisted-tool, dead-rule, never-fires, always-denies or shared-counter
     * @param wrong whether it is a mistake rather than something to know
     * @param place where in the file
     */
    public record IssueView(String kind, boolean wrong, String place, String sentence) {}

    /** What a tool's calls get. */
    public record EffectView(String tool, String decision, String sentence) {}

    public CheckReport {
        issues = List.copyOf(issues);
        tools = List.copyOf(tools);
    }

    public static CheckReport of(Policy policy, List<Tool> server) {
        return of(policy, server, PolicyCheck.of(policy, server));
    }

    static CheckReport of(Policy policy, List<Tool> server, PolicyCheck check) {
        return new CheckReport(
                check.clean(),
                check.issues().stream()
                        .map(issue ->
                                new IssueView(issue.kind().id(), issue.kind().wrong(), issue.place(), issue.sentence()))
                        .toList(),
                ToolEffect.of(policy, server.stream().map(Tool::name).toList()).stream()
                        .map(effect ->
                                new EffectView(effect.tool(), effect.decision().id(), effect.sentence()))
                        .toList());
    }

    /** For a terminal: what is odd, then what each tool gets. */
    public String text() {
        var out = new StringBuilder();
        issues.forEach(issue -> out.append("%s %s: %s: %s%n"
                .formatted(issue.wrong() ? "wrong" : "note ", issue.place(), issue.kind(), issue.sentence())));
        out.append(issues.isEmpty() ? "Nothing is odd about this policy.%n".formatted() : "%n".formatted());
        tools.forEach(tool -> out.append("%-6s %s%n".formatted(tool.decision(), tool.sentence())));
        return out.toString();
    }
}
