package org.placard.export;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.placard.policy.Decision;

/** Permission rules of Claude Code's settings.json. Deny comes before ask before allow; there is no default for the rest but asking. */
public final class ClaudeCodeExport implements PolicyExport {

    @Override
    public String id() {
        return "claude-code";
    }

    @Override
    public String title() {
        return "Claude Code";
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
        return "Merge the lists into permissions in .claude/settings.json (a project), ~/.claude/settings.json (yours) or"
                + " managed-settings.json (an organisation: nobody can override it). A rule for the whole server"
                + " elsewhere wins over these: deny before ask before allow. A tool that the server adds later is asked"
                + " in the default mode; the mode bypassPermissions would let it through, so forbid that mode.";
    }

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9-]+(_[A-Za-z0-9-]+)*");

    /** Claude Code replaces what it cannot spell; two tools that become one share the stricter rule. */
    private static final UnaryOperator<String> SPELLING = name -> name.replaceAll("[^a-zA-Z0-9_-]", "_");

    private static final Carries CARRIES = Carries.filter()
            .withAsking()
            .withBlocks(Carries.Block.DENY_ONLY)
            .withRest(Decision.ASK)
            .withNames(name -> true, SPELLING);

    @Override
    public Exported export(ExportRequest request) {
        String alias = request.alias();
        if (!ALIAS.matcher(alias).matches()) {
            throw new AliasRefused(
                    title(),
                    alias,
                    "a rule is written mcp__server__tool, so the name must be letters, digits, hyphens and single"
                            + " underscores between them. Rename the server in the client's configuration");
        }
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> {
            var permissions = new TreeMap<String, Object>();
            permissions.put("allow", rules(alias, lowering, Decision.ALLOW, Decision.LIMIT));
            permissions.put("ask", rules(alias, lowering, Decision.ASK));
            permissions.put("deny", rules(alias, lowering, Decision.DENY, Decision.HIDE));
            return PlainJson.sorted(java.util.Map.of("permissions", permissions));
        });
    }

    private static java.util.List<String> rules(String alias, Lowering lowering, Decision... decisions) {
        return lowering.at(decisions).stream()
                .map(tool -> "mcp__" + alias + "__" + tool)
                .toList();
    }
}
