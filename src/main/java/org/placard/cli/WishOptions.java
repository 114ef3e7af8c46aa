package org.placard.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.export.PolicyWish;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a policy is wanted. */
final class WishOptions {

    @Option(
            names = "--for",
            paramLabel = "TARGET",
            description =
                    "policy-json (default), claude-code, codex, gemini, cursor …; 'placard policy targets' lists them")
    private @Nullable String target;

    @Option(names = "--posture", paramLabel = "POSTURE", description = "strict, balanced (default) or permissive")
    private @Nullable String posture;

    @Option(
            names = "--arguments",
            paramLabel = "RULES",
            description = "rules on arguments: none (default), fixed, or all (default with --set)")
    private @Nullable String arguments;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "a value that only you know, for all tools (amount.max=500) or one (TOOL.amount.max=50)")
    private List<String> set = List.of();

    @Option(
            names = "--decide",
            paramLabel = "TOOL=DECISION",
            description = "your own decision on a tool: allow, limit, ask, deny, hide")
    private List<String> decide = List.of();

    /**
     * @param alias null where the command takes none
     * @throws ParameterException naming the option that cannot be read
     */
    PolicyWish wish(CommandLine commandLine, @Nullable String alias) {
        try {
            return PolicyWish.of(target, alias, posture, arguments, set, decide);
        } catch (IllegalArgumentException e) {
            throw wrong(commandLine, e);
        }
    }

    /** A parameter that cannot be used, as an option is called. */
    static ParameterException wrong(CommandLine commandLine, IllegalArgumentException e) {
        return new ParameterException(commandLine, "--" + e.getMessage(), e);
    }
}
