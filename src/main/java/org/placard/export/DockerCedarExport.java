package org.placard.export;

import org.placard.policy.Decision;
import org.placard.policy.ToolPolicy;

/** A Cedar policy of Docker's MCP governance. Arguments are seen for local servers only, so none are used. */
public final class DockerCedarExport implements PolicyExport {

    @Override
    public String id() {
        return "docker-cedar";
    }

    @Override
    public String title() {
        return "Docker governance (Cedar)";
    }

    @Override
    public String fileName() {
        return "mcp-policy.cedar";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public Verified verified() {
        return Verified.ENGINE;
    }

    @Override
    public String instructions() {
        return "An organisation policy. The server must be registered under the alias; a permit to register it is not part of"
                + " this file. What is asked needs a client that shows elicitations, else it is denied.";
    }

    private static final Carries CARRIES = Carries.filter().withAsking().withBlocks(Carries.Block.DENY_ONLY);

    @Override
    public Exported export(ExportRequest request) {
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> {
            var out = new StringBuilder("// ").append(request.origin().line()).append('\n');
            lowering.rules().forEach((tool, rule) -> rule(out, request.alias(), tool, rule));
            return out.toString();
        });
    }

    private static void rule(StringBuilder out, String alias, String tool, ToolPolicy rule) {
        String scope =
                "(principal, action == MCP::Action::\"invokeTool\", resource in MCP::Server::%s)\nwhen { resource.name == %s };\n"
                        .formatted(CedarText.quoted(alias), CedarText.quoted(tool));
        out.append('\n');
        if (rule.decision() == Decision.ASK) {
            out.append("@requireApproval(")
                    .append(CedarText.quoted(Origin.visible(PolicyJsonExport.message(rule))))
                    .append(")\n");
        }
        out.append(rule.decision().open() || rule.decision() == Decision.ASK ? "permit " : "forbid ")
                .append(scope);
    }
}
