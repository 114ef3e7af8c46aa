package org.placard.export;

import java.util.List;
import java.util.stream.Collectors;

/** Every target, in the order in which they are offered. */
public final class PolicyExports {

    private static final List<PolicyExport> ALL = List.of(
            new PolicyJsonExport(),
            new ClaudeCodeExport(),
            new CodexExport(),
            new GeminiPolicyExport(),
            new GeminiSettingsExport(),
            new PolicyLayerExport(),
            new InterceptExport(),
            new ToolHiveExport(),
            new DockerCedarExport(),
            new DockerToolsExport(),
            new AgentgatewayExport());

    private PolicyExports() {}

    public static List<PolicyExport> all() {
        return ALL;
    }

    /**
     * @throws IllegalArgumentException if no target is spelled so; the message lists those that are
     */
    public static PolicyExport of(String id) {
        return ALL.stream()
                .filter(export -> export.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target is called '%s'; there are %s"
                        .formatted(id, ALL.stream().map(PolicyExport::id).collect(Collectors.joining(", ")))));
    }
}
