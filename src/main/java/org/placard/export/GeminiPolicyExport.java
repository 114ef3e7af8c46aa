package org.placard.export;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.placard.policy.ToolPolicy;

/** A policy file of Gemini CLI: the rule with the highest priority that matches decides. */
public final class GeminiPolicyExport implements PolicyExport {

    @Override
    public String id() {
        return "gemini";
    }

    @Override
    public String title() {
        return "Gemini CLI (policy)";
    }

    @Override
    public String fileName() {
        return "placard.toml";
    }

    @Override
    public String mediaType() {
        return "application/toml";
    }

    @Override
    public Verified verified() {
        return Verified.ENGINE;
    }

    @Override
    public String instructions() {
        return "Save as ~/.gemini/policies/NAME.toml, or under /etc/gemini-cli/policies as root so that nobody overrides it."
                + " What is asked is denied where nobody can be asked. A tool whose full name is longer than 63"
                + " characters is cut by Gemini and falls under the last rule, which denies.";
    }

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,23}");

    /** Gemini replaces what its interface cannot spell. */
    private static final UnaryOperator<String> SPELLING = name -> name.replaceAll("[^a-zA-Z0-9_.:-]", "_");

    @Override
    public Exported export(ExportRequest request) {
        String alias = request.alias();
        check(title(), alias);
        // mcp_ALIAS_TOOL longer than this is cut in the middle, and no rule would match it
        int room = 63 - "mcp_".length() - alias.length() - 1;
        Carries carries = Carries.filter()
                .withAsking()
                .withBlocks(Carries.Block.DENY_ONLY)
                .withNames(name -> name.length() <= room && Carries.plain(name) && !name.contains("*"), SPELLING);
        Lowering lowering = Lowering.of(request.policy(), carries);
        return lowering.exported(() -> {
            var out = new StringBuilder();
            out.append("# ").append(request.origin().line()).append('\n');
            lowering.rules().forEach((tool, rule) -> rule(out, alias, tool, rule));
            out.append("\n# What is not listed is denied.\n");
            table(out, alias, "*", "deny", 1, "Not listed in the policy.");
            return out.toString();
        });
    }

    static void check(String target, String alias) {
        if (!ALIAS.matcher(alias).matches() || alias.equals("mcp")) {
            throw new AliasRefused(
                    target,
                    alias,
                    "it splits mcp_server_tool at the underscore, so a rule for a name with one never matches; use up to"
                            + " 24 letters, digits, dots and hyphens");
        }
    }

    private static void rule(StringBuilder out, String alias, String tool, ToolPolicy rule) {
        switch (rule.decision()) {
            case ALLOW, LIMIT -> table(out.append('\n'), alias, tool, "allow", 100, "");
            case ASK -> table(out.append('\n'), alias, tool, "ask_user", 200, "");
            case DENY, HIDE -> table(out.append('\n'), alias, tool, "deny", 300, PolicyJsonExport.message(rule));
        }
    }

    private static void table(
            StringBuilder out, String alias, String tool, String decision, int priority, String message) {
        out.append("[[rule]]\n");
        out.append("mcpName = ").append(PlainJson.quoted(alias)).append('\n');
        out.append("toolName = ").append(PlainJson.quoted(tool)).append('\n');
        out.append("decision = ").append(PlainJson.quoted(decision)).append('\n');
        out.append("priority = ").append(priority).append('\n');
        if (!message.isEmpty()) {
            out.append("denyMessage = ")
                    .append(PlainJson.quoted(Origin.visible(message)))
                    .append('\n');
        }
    }
}
