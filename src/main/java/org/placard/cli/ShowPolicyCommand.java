package org.placard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.placard.export.FidelityText;
import org.placard.export.PolicyWish;
import org.placard.policy.RatedTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints the policy recommended for a server of the catalogue, for the target that enforces it.",
        footer = {
            "",
            "What became of the policy in the target goes to standard error, or to --report.",
            "With TOOL and --alone it is the rule for that tool only, which denies every other tool of the server.",
            "",
            "  placard policy show kohasummons-paystack-mcp --for claude-code --alias paystack"
        })
final class ShowPolicyCommand implements Callable<Integer> {

    private final Catalog catalog;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SERVER", description = "its slug, as in the page's address, or its identity")
    private String server = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TOOL", description = "a tool's exact name")
    private @Nullable String tool;

    @Option(names = "--alone", description = "the rule for TOOL only")
    private boolean alone;

    @Option(names = "--alias", paramLabel = "NAME", description = "the name under which you configured the server")
    private @Nullable String alias;

    @Option(names = "--report", paramLabel = "FILE", description = "write the whole fidelity report there")
    private @Nullable Path report;

    @Mixin
    private WishOptions options = new WishOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    ShowPolicyCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        PolicyWish wish = options.wish(spec.commandLine(), alias);
        Optional<Catalog.Found> found = catalog.tools(catalogOptions.dataDir, List.of(server)).stream()
                .filter(known -> !known.tools().isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            terminal.err().printf("placard: the catalogue knows no tool of a server '%s'%n", Terminal.shown(server));
            return ExitCode.FAILED;
        }
        List<RatedTool> tools = found.get().tools();
        List<RatedTool> chosen =
                tools.stream().filter(t -> t.name().equals(tool)).toList();
        if (tool != null && chosen.isEmpty()) {
            terminal.err()
                    .printf("placard: the server has no tool '%s'; it has %s%n", Terminal.shown(tool), names(tools));
            return ExitCode.FAILED;
        }
        PolicyWish.Granted granted;
        try {
            granted = wish.grant(
                    alone && tool != null ? chosen : tools, found.get().origin());
        } catch (IllegalArgumentException e) {
            throw WishOptions.wrong(spec.commandLine(), e);
        }
        return print(granted);
    }

    private int print(PolicyWish.Granted granted) throws java.io.IOException {
        if (report == null) {
            terminal.err().print(FidelityText.of(granted, false));
        } else {
            Files.writeString(report, FidelityText.of(granted, true));
        }
        String text = granted.exported().text();
        if (text == null) {
            return ExitCode.FAILED;
        }
        terminal.out().print(text);
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
