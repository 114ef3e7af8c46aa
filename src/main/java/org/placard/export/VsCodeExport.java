package org.placard.export;

import java.util.Map;
import java.util.TreeMap;
import org.placard.policy.Decision;

/** The setting of VS Code that keeps tools from being approved without a question. It cannot deny; a policy that denies gets no file. */
public final class VsCodeExport implements PolicyExport {

    @Override
    public String id() {
        return "vscode";
    }

    @Override
    public String title() {
        return "VS Code (experimental)";
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
        return "Merge into settings.json, or into the enterprise policy ChatToolsEligibleForAutoApproval. Experimental: how VS"
                + " Code spells the tool of an MCP server here is not documented; look whether the tools are listed as"
                + " not eligible. It can demand a question and nothing else.";
    }

    private static final Carries CARRIES =
            Carries.filter().askingForAll().withBlocks(Carries.Block.NONE).withRest(Decision.ASK);

    @Override
    public Exported export(ExportRequest request) {
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> {
            var tools = new TreeMap<String, Object>();
            lowering.at(Decision.ASK).forEach(tool -> tools.put(request.alias() + "/" + tool, false));
            return PlainJson.sorted(Map.of("chat.tools.eligibleForAutoApproval", tools));
        });
    }
}
