package org.placard.export;

import java.util.List;
import org.placard.policy.Policy;
import org.placard.policy.RatedTool;

/**
 * What is to be exported.
 *
 * @param alias the name under which the user configured the server in the target, which need not be ours
 * @param tools the judged tools that the policy is about; empty where only the policy is known. Engines need none;
 *     reports for people show what is there
 */
public record ExportRequest(Policy policy, String alias, List<RatedTool> tools, Origin origin) {

    public ExportRequest {
        tools = List.copyOf(tools);
        if (alias.isBlank() || alias.length() > 128) {
            throw new AliasRefused("A target", alias, "a name has 1 to 128 characters");
        }
    }
}
