package org.placard.export;

import java.util.List;
import org.placard.policy.Decision;

/** The list of allowed tools of a server in LiteLLM's configuration. An empty list would allow everything, so none is written. */
public final class LiteLlmExport implements PolicyExport {

    @Override
    public String id() {
        return "litellm";
    }

    @Override
    public String title() {
        return "LiteLLM";
    }

    @Override
    public String fileName() {
        return "config.yaml";
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
    public String instructions() {
        return "Merge into the server's entry under mcp_servers, which already has its url. Write no disallowed_tools beside it:"
                + " the list of what is allowed goes before.";
    }

    @Override
    public Exported export(ExportRequest request) {
        Lowering lowering = Lowering.of(request.policy(), Carries.filter());
        List<String> open = lowering.at(Decision.ALLOW);
        if (open.isEmpty()) {
            lowering.withhold();
        }
        return lowering.exported(() -> {
            var out = new StringBuilder("# ").append(request.origin().line()).append("\nmcp_servers:\n  ");
            out.append(PlainJson.quoted(request.alias())).append(":\n    allowed_tools:\n");
            open.forEach(tool ->
                    out.append("      - ").append(PlainJson.quoted(tool)).append('\n'));
            return out.toString();
        });
    }
}
