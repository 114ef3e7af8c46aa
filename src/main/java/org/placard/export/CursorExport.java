package org.placard.export;

import java.util.Map;
import org.placard.policy.Decision;

/** The list of tools that Cursor runs without a question. It cannot deny; a policy that denies gets no file. */
public final class CursorExport implements PolicyExport {

    @Override
    public String id() {
        return "cursor";
    }

    @Override
    public String title() {
        return "Cursor";
    }

    @Override
    public String fileName() {
        return "permissions.json";
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
        return "Save as .cursor/permissions.json in the workspace or in your home folder; it replaces the list in the"
                + " settings, and a team's own settings go before it. What is not in the list is asked.";
    }

    private static final Carries CARRIES = Carries.filter()
            .withAsking()
            .withBlocks(Carries.Block.NONE)
            .withRest(Decision.ASK)
            .withNames(name -> Carries.plain(name) && !name.contains(":") && !name.contains("*"), name -> name);

    @Override
    public Exported export(ExportRequest request) {
        String alias = request.alias();
        if (alias.contains(":") || alias.contains("*")) {
            throw new AliasRefused(title(), alias, "an entry is written server:tool, and * means every server");
        }
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> PlainJson.sorted(Map.of(
                "mcpAllowlist",
                lowering.at(Decision.ALLOW).stream()
                        .map(tool -> alias + ":" + tool)
                        .toList())));
    }
}
