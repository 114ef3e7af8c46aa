package org.placard.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.placard.policy.Decision;

/** A fragment of Codex's config.toml for one server: enabled_tools is a list of what is let through, the rest is not offered. */
public final class CodexExport implements PolicyExport {

    @Override
    public String id() {
        return "codex";
    }

    @Override
    public String title() {
        return "OpenAI Codex";
    }

    @Override
    public String fileName() {
        return "config.toml";
    }

    @Override
    public String mediaType() {
        return "application/toml";
    }

    @Override
    public Verified verified() {
        return Verified.PARSER;
    }

    @Override
    public String instructions() {
        return "A fragment: put its lines into the [mcp_servers.NAME] table that already has command or url in"
                + " ~/.codex/config.toml. On its own it is refused, because a server needs one of the two.";
    }

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9_-]+");

    @Override
    public Exported export(ExportRequest request) {
        String alias = request.alias();
        if (!ALIAS.matcher(alias).matches()) {
            throw new AliasRefused(title(), alias, "it accepts letters, digits, hyphens and underscores");
        }
        Lowering lowering = Lowering.of(request.policy(), Carries.filter().withAsking());
        return lowering.exported(() -> {
            var out = new StringBuilder();
            out.append("# ").append(request.origin().line()).append('\n');
            out.append("# Merge into the table that has command or url.\n");
            out.append("[mcp_servers.").append(alias).append("]\n");
            out.append("enabled_tools = ")
                    .append(list(lowering.at(Decision.ALLOW, Decision.LIMIT, Decision.ASK)))
                    .append('\n');
            out.append("disabled_tools = ")
                    .append(list(lowering.at(Decision.HIDE, Decision.DENY)))
                    .append('\n');
            out.append("default_tools_approval_mode = \"prompt\"\n");
            for (String tool : lowering.at(Decision.ALLOW)) {
                out.append("\n[mcp_servers.")
                        .append(alias)
                        .append(".tools.")
                        .append(PlainJson.quoted(tool))
                        .append("]\n");
                out.append("approval_mode = \"approve\"\n");
            }
            return out.toString();
        });
    }

    private static String list(List<String> tools) {
        return tools.isEmpty()
                ? "[]"
                : tools.stream().map(PlainJson::quoted).collect(Collectors.joining(",\n  ", "[\n  ", ",\n]"));
    }
}
