package org.placard.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.placard.policy.Decision;

/** Permissions of opencode. The last pattern that matches decides, so the server as a whole comes first. */
public final class OpencodeExport implements PolicyExport {

    @Override
    public String id() {
        return "opencode";
    }

    @Override
    public String title() {
        return "opencode";
    }

    @Override
    public String fileName() {
        return "opencode.json";
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
        return "Merge into permission in opencode.json and keep the order: the last pattern that matches decides, so nothing"
                + " broader may follow. Another server whose name starts with this one's and an underscore falls under"
                + " the first line as well, which denies.";
    }

    private static final UnaryOperator<String> SPELLING = name -> name.replaceAll("[^a-zA-Z0-9_-]", "_");

    private static final Carries CARRIES =
            Carries.filter().withAsking().withBlocks(Carries.Block.DENY_ONLY).withNames(name -> true, SPELLING);

    @Override
    public Exported export(ExportRequest request) {
        String alias = SPELLING.apply(request.alias());
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> {
            var permission = new LinkedHashMap<String, Object>();
            permission.put(alias + "_*", "deny");
            lowering.rules().forEach((tool, rule) -> permission.put(alias + "_" + tool, word(rule.decision())));
            return PlainJson.written(Map.of("permission", permission));
        });
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case ALLOW, LIMIT -> "allow";
            case ASK -> "ask";
            case DENY, HIDE -> "deny";
        };
    }
}
