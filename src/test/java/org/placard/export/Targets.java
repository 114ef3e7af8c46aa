package org.placard.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.placard.policy.Evaluator;
import org.placard.policy.Verdict;

/** How each target judges, written from its documentation; Cedar and CEL files go through a Cedar and a CEL engine. */
final class Targets {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TomlMapper TOML = new TomlMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private Targets() {}

    static TargetRun load(PolicyExport export, String file, String alias) throws Exception {
        TargetRun.Loader loader = switch (export) {
            case PolicyJsonExport e -> Targets::policyJson;
            case PolicyLayerExport e -> Targets::policyJson;
            case InterceptExport e -> (text, name) -> new InterceptTarget(YAML.readTree(text));
            case ClaudeCodeExport e -> Targets::claudeCode;
            case CodexExport e -> Targets::codex;
            case GeminiSettingsExport e -> Targets::geminiSettings;
            case GeminiPolicyExport e -> (text, name) -> new GeminiTarget(TOML.readTree(text), name);
            case ToolHiveExport e -> CedarTargets::toolHive;
            case DockerCedarExport e -> CedarTargets::docker;
            case DockerToolsExport e -> Targets::dockerTools;
            case AgentgatewayExport e -> CelTarget::load;
        };
        return loader.load(file, alias);
    }

    private static TargetRun policyJson(String file, String alias) throws Exception {
        var evaluator = new Evaluator(PolicyJsonReader.read("exported", file.getBytes(StandardCharsets.UTF_8)));
        return call -> evaluator.judge(call).outcome();
    }

    static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static TargetRun claudeCode(String file, String alias) throws Exception {
        JsonNode permissions = JSON.readTree(file).path("permissions");
        return call -> {
            String name = "mcp__" + alias + "__" + call.tool().replaceAll("[^a-zA-Z0-9_-]", "_");
            if (texts(permissions.path("deny")).contains(name)) {
                return Verdict.Outcome.DENY;
            }
            return texts(permissions.path("ask")).contains(name)
                            || !texts(permissions.path("allow")).contains(name)
                    ? Verdict.Outcome.ASK
                    : Verdict.Outcome.ALLOW;
        };
    }

    private static TargetRun codex(String file, String alias) throws Exception {
        JsonNode server = TOML.readTree(file).path("mcp_servers").path(alias);
        return call -> {
            if (!texts(server.path("enabled_tools")).contains(call.tool())
                    || texts(server.path("disabled_tools")).contains(call.tool())) {
                return Verdict.Outcome.DENY;
            }
            String mode = server.path("tools")
                    .path(call.tool())
                    .path("approval_mode")
                    .asText(server.path("default_tools_approval_mode").asText("auto"));
            return mode.equals("prompt") ? Verdict.Outcome.ASK : Verdict.Outcome.ALLOW;
        };
    }

    private static TargetRun geminiSettings(String file, String alias) throws Exception {
        JsonNode server = JSON.readTree(file).path("mcpServers").path(alias);
        return call -> texts(server.path("includeTools")).contains(call.tool())
                        && !texts(server.path("excludeTools")).contains(call.tool())
                ? server.path("trust").asBoolean() ? Verdict.Outcome.ALLOW : Verdict.Outcome.ASK
                : Verdict.Outcome.DENY;
    }

    private static TargetRun dockerTools(String file, String alias) throws Exception {
        JsonNode servers = YAML.readTree(file);
        return call ->
                TargetRun.when(!servers.has(alias) || texts(servers.path(alias)).contains(call.tool()));
    }

    /** Gemini CLI's policy engine: highest priority first, an MCP tool by its full name. */
    private record GeminiTarget(JsonNode file, String alias) implements TargetRun {

        @Override
        public Verdict.Outcome judge(org.placard.policy.Call call) {
            String full = fullName(alias + "_" + call.tool());
            return StreamSupport.stream(file.path("rule").spliterator(), false)
                    .filter(rule -> rule.path("mcpName").asText().equals(alias))
                    .filter(rule -> matches(rule.path("toolName").asText(), full))
                    .max(java.util.Comparator.comparingInt(
                            rule -> rule.path("priority").asInt()))
                    .map(rule -> switch (rule.path("decision").asText()) {
                        case "allow" -> Verdict.Outcome.ALLOW;
                        case "ask_user" -> Verdict.Outcome.ASK;
                        default -> Verdict.Outcome.DENY;
                    })
                    .orElse(Verdict.Outcome.ASK);
        }

        private boolean matches(String rule, String full) {
            return rule.equals("*") ? full.startsWith("mcp_" + alias + "_") : full.equals("mcp_" + alias + "_" + rule);
        }

        private static String fullName(String name) {
            String valid = (name.startsWith("mcp_") ? name : "mcp_" + name).replaceAll("[^a-zA-Z0-9_.:-]", "_");
            return valid.length() > 63 ? valid.substring(0, 30) + "..." + valid.substring(valid.length() - 30) : valid;
        }
    }

    static List<PolicyExport> all() {
        return PolicyExports.all();
    }
}
