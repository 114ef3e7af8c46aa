package org.placard.export;

import java.util.stream.Collectors;
import org.placard.policy.Limit;
import org.placard.policy.ToolPolicy;
import org.placard.policy.Window;

/** A policy of the MCP proxy of Microsoft's Agent Governance Toolkit: the first rule that matches decides. */
public final class AgtExport implements PolicyExport {

    @Override
    public String id() {
        return "agt";
    }

    @Override
    public String title() {
        return "Microsoft Agent Governance Toolkit";
    }

    @Override
    public String fileName() {
        return "policy.yaml";
    }

    @Override
    public String mediaType() {
        return "application/yaml";
    }

    @Override
    public Verified verified() {
        return Verified.DOCUMENTATION;
    }

    @Override
    public boolean addressed() {
        return false;
    }

    @Override
    public String instructions() {
        return "Start the server's own proxy with it: a rule names a tool of whatever server stands behind the proxy. Limits"
                + " count for the proxy, not for each grant.";
    }

    @Override
    public Exported export(ExportRequest request) {
        var counters = request.policy().tools().values().stream()
                .flatMap(rule -> rule.limits().stream())
                .collect(Collectors.groupingBy(Limit::counter, Collectors.counting()));
        // a rule has room for one limit
        var crowded = request.policy().tools().values().stream()
                .filter(rule -> rule.limits().size() > 1)
                .flatMap(rule -> rule.limits().stream())
                .collect(Collectors.toSet());
        Carries carries = Carries.filter()
                .withBlocks(Carries.Block.DENY_ONLY)
                .withLimits(
                        limit -> limit.incrementFrom() == null
                                && limit.window() != Window.DAY
                                && counters.getOrDefault(limit.counter(), 0L) == 1
                                && !crowded.contains(limit),
                        false)
                .withNames(name -> Carries.plain(name) && !name.contains("*"), name -> name);
        Lowering lowering = Lowering.of(request.policy(), carries);
        return lowering.exported(() -> {
            var out = new StringBuilder("# ").append(request.origin().line());
            out.append("\nversion: \"1.0\"\nmode: enforce\nrules:\n");
            lowering.rules().forEach((tool, rule) -> rule(out, tool, rule));
            return out.append("  - {tool: \"*\", action: deny, reason: \"Not listed in the policy.\"}\n")
                    .toString();
        });
    }

    private static void rule(StringBuilder out, String tool, ToolPolicy rule) {
        out.append("  - {tool: ").append(PlainJson.quoted(tool));
        if (!rule.decision().open()) {
            out.append(", action: deny, reason: ").append(PlainJson.quoted(PolicyJsonExport.message(rule)));
        } else {
            out.append(", action: allow");
            var limits = rule.limits();
            if (!limits.isEmpty()) {
                out.append(", rate_limit: {requests: ")
                        .append(limits.getFirst().max().toPlainString());
                out.append(", per: ").append(limits.getFirst().window().id()).append('}');
            }
        }
        out.append("}\n");
    }
}
