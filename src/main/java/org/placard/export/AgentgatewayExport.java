package org.placard.export;

import java.util.stream.Collectors;
import org.placard.model.Invisible;
import org.placard.policy.Decision;

/** CEL rules of agentgateway. One rule that allows: deny rules fail open where they cannot be evaluated, and no rule at all allows everything. */
public final class AgentgatewayExport implements PolicyExport {

    @Override
    public String id() {
        return "agentgateway";
    }

    @Override
    public String title() {
        return "agentgateway (CEL)";
    }

    @Override
    public String fileName() {
        return "agentgateway.yaml";
    }

    @Override
    public String mediaType() {
        return "application/yaml";
    }

    @Override
    public Verified verified() {
        return Verified.ENGINE;
    }

    @Override
    public String instructions() {
        return "Merge under the backend's mcp policies. With a rule in place everything that it does not name is denied, also"
                + " the server's prompts and resources; add rules for those that you use. The gateway sees no arguments"
                + " when it authorises.";
    }

    private static final Carries CARRIES = Carries.filter();

    @Override
    public Exported export(ExportRequest request) {
        if (Invisible.in(request.alias())) {
            throw new AliasRefused(title(), request.alias(), "it holds characters that cannot be seen");
        }
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() ->
                "# " + request.origin().line() + """

                mcp:
                  policies:
                    mcpAuthorization:
                      rules:
                      - %s
                """.formatted(PlainJson.quoted(rule(request.alias(), lowering))));
    }

    private static String rule(String alias, Lowering lowering) {
        var open = lowering.at(Decision.ALLOW);
        if (open.isEmpty()) {
            return "false";
        }
        String names = open.stream().map(PlainJson::quoted).collect(Collectors.joining(", "));
        return "mcp.tool.target == %s && mcp.tool.name in [%s]".formatted(PlainJson.quoted(alias), names);
    }
}
