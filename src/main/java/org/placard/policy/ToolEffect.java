package org.placard.policy;

import java.util.List;

/**
 * What a policy does with one of a server's tools, found by running it.
 *
 * @param sentence what a call gets
 */
public record ToolEffect(String tool, Decision decision, String sentence) {

    /** What policy.json does with each of these tools, in their order. */
    public static List<ToolEffect> of(Policy policy, List<String> tools) {
        PolicySentences says = PolicySentences.ofPolicyJson(policy, tools);
        return tools.stream()
                .map(tool -> new ToolEffect(tool, policy.decision(tool), says.about(tool)))
                .toList();
    }
}
