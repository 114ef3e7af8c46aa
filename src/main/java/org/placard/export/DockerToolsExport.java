package org.placard.export;

import java.util.List;
import org.placard.policy.Decision;

/** The list of enabled tools of Docker's MCP gateway. A server that is not in the file has all its tools on, so ours is always in it. */
public final class DockerToolsExport implements PolicyExport {

    @Override
    public String id() {
        return "docker-tools";
    }

    @Override
    public String title() {
        return "Docker MCP gateway (tools.yaml)";
    }

    @Override
    public String fileName() {
        return "tools.yaml";
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
        return "Merge into ~/.docker/mcp/tools.yaml. It is a filter: a tool is offered and goes through, or is not offered.";
    }

    @Override
    public Exported export(ExportRequest request) {
        Lowering lowering = Lowering.of(request.policy(), Carries.filter());
        return lowering.exported(() -> {
            List<String> open = lowering.at(Decision.ALLOW);
            var out = new StringBuilder();
            out.append("# ").append(request.origin().line()).append('\n');
            out.append(PlainJson.quoted(request.alias())).append(open.isEmpty() ? ": []\n" : ":\n");
            open.forEach(
                    tool -> out.append("  - ").append(PlainJson.quoted(tool)).append('\n'));
            return out.toString();
        });
    }
}
