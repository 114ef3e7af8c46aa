package org.placard.export;

import java.util.Map;
import org.placard.policy.Decision;

/** The tool filter of a server in Gemini CLI's settings.json. A filter cannot let a tool through unasked: Gemini asks before each. */
public final class GeminiSettingsExport implements PolicyExport {

    @Override
    public String id() {
        return "gemini-settings";
    }

    @Override
    public String title() {
        return "Gemini CLI (settings.json)";
    }

    @Override
    public String fileName() {
        return "settings.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Verified verified() {
        return Verified.DOCUMENTATION;
    }

    @Override
    public String instructions() {
        return "Merge into the server's entry under mcpServers in ~/.gemini/settings.json or .gemini/settings.json. Every"
                + " tool in includeTools is asked before each call; to let some through unasked use the policy file"
                + " (target gemini) instead.";
    }

    private static final Carries CARRIES = Carries.filter().askingForAll();

    @Override
    public Exported export(ExportRequest request) {
        GeminiPolicyExport.check(title(), request.alias());
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> PlainJson.sorted(Map.of(
                "mcpServers",
                Map.of(
                        request.alias(),
                        Map.of(
                                "includeTools", lowering.at(Decision.ASK),
                                "excludeTools", lowering.at(Decision.HIDE, Decision.DENY),
                                "trust", false)))));
    }
}
