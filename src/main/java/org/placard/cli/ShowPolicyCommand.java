package org.placard.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.placard.export.PolicyJsonExport;
import org.placard.policy.Policy;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints the policy.json recommended for a server of the catalogue.",
        footer = {
            "",
            "With TOOL and --alone it is the rule for that tool only, which denies every other tool of the server."
        })
final class ShowPolicyCommand implements Callable<Integer> {

    private final Catalog catalog;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SERVER", description = "its slug, as in the page's address, or its identity")
    private String server = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TOOL", description = "a tool's exact name")
    private @Nullable String tool;

    @Option(names = "--alone", description = "the rule for TOOL only")
    private boolean alone;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    ShowPolicyCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        List<RatedTool> rated = catalog.tools(options.dataDir, server);
        if (rated.isEmpty()) {
            terminal.err().printf("placard: the catalogue knows no tool of a server '%s'%n", Terminal.shown(server));
            return ExitCode.FAILED;
        }
        Optional<RatedTool> chosen =
                rated.stream().filter(t -> t.name().equals(tool)).findFirst();
        if (tool != null && chosen.isEmpty()) {
            terminal.err()
                    .printf("placard: the server has no tool '%s'; it has %s%n", Terminal.shown(tool), names(rated));
            return ExitCode.FAILED;
        }
        Policy policy = chosen.filter(t -> alone)
                .map(Recommendation::forToolAlone)
                .orElseGet(() -> Recommendation.forServer(rated));
        terminal.out().print(PolicyJsonExport.text(policy));
        terminal.out().flush();
        return ExitCode.FINE;
    }

    private static String names(List<RatedTool> tools) {
        int shown = 20;
        String some = Terminal.shown(String.join(
                ", ", tools.stream().limit(shown).map(RatedTool::name).toList()));
        return tools.size() > shown ? some + " and %d more".formatted(tools.size() - shown) : some;
    }
}
