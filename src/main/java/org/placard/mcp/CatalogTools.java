package org.placard.mcp;

import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that an agent can ask. Each answer is one record, as structured content and in sentences; what
 * publishers wrote is set apart in both, see {@link PublisherText}. A question that cannot be answered is an error that
 * says what to ask instead.
 */
@ApplicationScoped
class CatalogTools {

    private static final String SERVER =
            "The server, by its slug or published identity, such as github-github-mcp-server.";

    private final Questions questions;
    private final Watch watch;

    CatalogTools(Questions questions, Watch watch) {
        this.questions = questions;
        this.watch = watch;
    }

    @Tool(
            name = "what_can_this_tool_do",
            title = "What can this tool do?",
            description =
                    "Looks up one MCP tool in the Placard catalogue and says what it can do at worst: its category, "
                            + "risk, capabilities, how sure that is and why, and the policy recommended in front of it.",
            annotations =
                    @Tool.Annotations(
                            title = "What can this tool do?",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = ToolAnswer.class))
    ToolResponse whatCanThisToolDo(
            @ToolArg(name = "server", description = SERVER) String server,
            @ToolArg(name = "tool", description = "The tool's exact name.") String tool) {
        return answer(() -> {
            ToolAnswer answer = questions.tool(server, tool);
            return success(answer.text(), answer);
        });
    }

    @Tool(
            name = "search_tools",
            title = "Search tools",
            description =
                    "Searches the Placard catalogue of MCP tools by words, and by risk:, category:, server: and cap: "
                            + "filters inside the query. Returns each tool's label; it calls none of them.",
            annotations =
                    @Tool.Annotations(
                            title = "Search tools",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = FoundTools.class))
    ToolResponse searchTools(
            @ToolArg(name = "query", description = "Words and filters, such as: delete file risk:critical")
                    String query,
            @ToolArg(name = "limit", description = "At most so many tools, 1 to 50.", defaultValue = "10") int limit) {
        return answer(() -> {
            FoundTools found = questions.search(query, limit);
            return success(found.text(), found);
        });
    }

    @Tool(
            name = "policy_for",
            title = "Policy for a server",
            description =
                    "Writes the policy that Placard recommends for an MCP server: every tool at its decision and all "
                            + "else denied, as policy.json or in the form of another gateway or client. It applies nothing.",
            annotations =
                    @Tool.Annotations(
                            title = "Policy for a server",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = PolicyAnswer.class))
    ToolResponse policyFor(
            @ToolArg(name = "server", description = SERVER) String server,
            @ToolArg(
                            name = "target",
                            description = "What enforces it, such as policy-json, claude-code or codex.",
                            defaultValue = "policy-json")
                    String target,
            @ToolArg(
                            name = "alias",
                            description =
                                    "The name under which the server is configured in the target; its slug where absent.",
                            required = false)
                    @Nullable
                    String alias,
            @ToolArg(name = "posture", description = "strict, balanced or permissive.", defaultValue = "balanced")
                    String posture) {
        return answer(() -> {
            PolicyAnswer policy = questions.policy(server, target, alias, posture);
            return success(policy.text(), policy);
        });
    }

    @Tool(
            name = "check_my_config",
            title = "Check my configuration",
            description =
                    "Reads the pasted text of an MCP client's configuration and says of each server in it what its tools "
                            + "can do at worst. It starts and fetches nothing; environment, headers and arguments never "
                            + "come back.",
            annotations =
                    @Tool.Annotations(
                            title = "Check my configuration",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = ConfigAnswer.class))
    ToolResponse checkMyConfig(
            @ToolArg(
                            name = "config",
                            description =
                                    "The whole text of mcp.json, claude_desktop_config.json, config.toml or the like; "
                                            + "leave secrets out.")
                    String config) {
        return answer(() -> {
            ConfigAnswer checked = watch.config(config);
            return success(checked.text(), checked);
        });
    }

    @Tool(
            name = "what_changed",
            title = "What changed?",
            description =
                    "Lists what became of catalogued MCP tools, the latest first, at most 50: new, changed, renamed, "
                            + "gone or rejudged, with the risk before and after.",
            annotations =
                    @Tool.Annotations(
                            title = "What changed?",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = ChangesAnswer.class))
    ToolResponse whatChanged(
            @ToolArg(
                            name = "since",
                            description = "A date such as 2026-11-25 or a moment such as 2026-11-25T12:00:00Z.",
                            required = false)
                    @Nullable
                    String since,
            @ToolArg(name = "server", description = SERVER, required = false) @Nullable String server,
            @ToolArg(
                            name = "min_risk",
                            description =
                                    "low, medium, high or critical: the worse of the risks before and after is at least this.",
                            required = false)
                    @Nullable
                    String minRisk) {
        return answer(() -> {
            ChangesAnswer changed = watch.changes(since, server, minRisk);
            return success(changed.text(), changed);
        });
    }

    private interface Question {
        ToolResponse ask();
    }

    /** What the caller got wrong is the caller's to read; anything else is a failure and logged as one. */
    private static ToolResponse answer(Question question) {
        try {
            return question.ask();
        } catch (IllegalArgumentException e) {
            return ToolResponse.error(String.valueOf(e.getMessage()));
        }
    }

    private static ToolResponse success(String text, Object structured) {
        return new ToolResponse(false, List.of(new TextContent(text)), structured, null);
    }
}
