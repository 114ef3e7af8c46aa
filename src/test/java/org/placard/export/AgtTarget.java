package org.placard.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.placard.policy.Call;
import org.placard.policy.Verdict;
import org.placard.policy.Window;

/** The proxy of the Agent Governance Toolkit: the first rule that matches decides, limits count for the proxy. */
final class AgtTarget implements TargetRun {

    private record Count(Instant start, long value) {}

    private final JsonNode file;
    private final Map<String, Count> counts = new HashMap<>();

    AgtTarget(JsonNode file) {
        this.file = file;
    }

    @Override
    public Verdict.Outcome judge(Call call) {
        for (JsonNode rule : file.path("rules")) {
            String tool = rule.path("tool").asText();
            if (tool.equals("*") || tool.equals(call.tool())) {
                return TargetRun.when(rule.path("action").asText().equals("allow") && counted(rule, call));
            }
        }
        return Verdict.Outcome.DENY;
    }

    private boolean counted(JsonNode rule, Call call) {
        if (!rule.has("rate_limit")) {
            return true;
        }
        Instant start = Window.of(rule.path("rate_limit").path("per").asText()).startOf(call.time());
        Count count = counts.get(call.tool());
        long value = (count != null && count.start().equals(start) ? count.value() : 0) + 1;
        if (value > rule.path("rate_limit").path("requests").asLong()) {
            return false;
        }
        counts.put(call.tool(), new Count(start, value));
        return true;
    }
}
