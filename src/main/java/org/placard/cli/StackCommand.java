package org.placard.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.placard.drift.Digests;
import org.placard.export.PolicyWish;
import org.placard.export.StackReport;
import org.placard.knowledge.Decisions;
import org.placard.manifest.ClientConfig;
import org.placard.manifest.ConfiguredServer;
import org.placard.manifest.KnownServers;
import org.placard.model.Classification;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.Tool;
import org.placard.policy.RatedTool;
import org.placard.stack.Aliases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "stack",
        mixinStandardHelpOptions = true,
        description = "Looks at several servers together: what can flow between their tools, and what stops it.",
        footer = {
            "",
            "A SERVER is a slug, or ALIAS=SLUG where it is configured under another name. With --policies each server's",
            "part of the stack's policy is written to DIR/ALIAS/, for the target that --for names.",
            "",
            "  placard stack --config .mcp.json --for claude-code --policies policies --fail-on-flow"
        })
final class StackCommand implements Callable<Integer> {

    private final Path home;
    private final Catalog catalog;
    private final Terminal terminal;

    /** The forms of the answer. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "SERVER", description = "slugs, each also as ALIAS=SLUG")
    private List<String> servers = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "a client's configuration, such as .mcp.json")
    private @Nullable Path config;

    @Option(names = "--offline", description = "use the bundled catalogue alone: no database, no running server")
    private boolean offline;

    @Option(names = "--policies", paramLabel = "DIR", description = "write each server's policy below this folder")
    private @Nullable Path policies;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(
            names = "--fail-on",
            paramLabel = "RISK",
            description = "exit with 1 where a tool has this risk or a higher one")
    private @Nullable String failOn;

    @Option(names = "--fail-on-flow", description = "exit with 1 where there is a dangerous flow or an unknown server")
    private boolean failOnFlow;

    @Mixin
    private WishOptions options = new WishOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    StackCommand(Path home, Catalog catalog, Terminal terminal) {
        this.home = home;
        this.catalog = catalog;
        this.terminal = terminal;
    }

    /** A name and what to ask the catalogue for, the surest first. */
    private record Wanted(String alias, List<String> asked) {}

    @Override
    public Integer call() throws Exception {
        PolicyWish wish = options.wish(spec.commandLine(), null);
        Risk threshold = Options.risk(spec, "--fail-on", failOn);
        List<Wanted> wanted = wanted();
        List<String> asked =
                wanted.stream().flatMap(one -> one.asked().stream()).distinct().toList();
        List<Catalog.Found> found = offline ? bundled(asked) : catalog.tools(catalogOptions.dataDir, asked);
        List<String> aliases =
                Aliases.distinct(wanted.stream().map(one -> alias(one, found)).toList());
        var members = new ArrayList<StackReport.Member>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < wanted.size(); i++) {
            String alias = aliases.get(i);
            find(wanted.get(i), found)
                    .filter(known -> !known.tools().isEmpty())
                    .ifPresentOrElse(
                            known -> members.add(
                                    new StackReport.Member(alias, known.slug(), known.tools(), known.origin())),
                            () -> unknown.add(alias));
        }
        if (unknown.stream().anyMatch(alias -> aliases.indexOf(alias) < servers.size())) {
            terminal.err().printf("placard: the catalogue knows no tool of '%s'%n", Terminal.shown(unknown.getFirst()));
            return ExitCode.FAILED;
        }
        StackReport report = StackReport.of(members, unknown, wish);
        print(report);
        write(report);
        boolean risky = threshold != null
                && members.stream()
                        .flatMap(member -> member.tools().stream())
                        .anyMatch(tool -> tool.classification() == null
                                || tool.classification().risk().compareTo(threshold) >= 0);
        boolean flows = failOnFlow && (!report.flows().isEmpty() || !unknown.isEmpty());
        return risky || flows ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** The bundled servers of these names. */
    private List<Catalog.Found> bundled(List<String> asked) throws IOException {
        BundledServers known = BundledServers.load(
                home, Decisions.load(List.of(catalogOptions.dataDir.resolve("decisions"), Path.of("decisions"))));
        var index = new KnownServers(known.servers());
        var found = new ArrayList<Catalog.Found>();
        for (String name : asked) {
            known.servers().stream()
                    .filter(server -> server.slug().equals(name) || server.id().equals(name))
                    .findFirst()
                    .or(() -> Optional.ofNullable(index.named(name).one()))
                    .ifPresent(server -> found.add(new Catalog.Found(
                            name, server.id(), server.slug(), 0, known.rules().version(), rated(known, server))));
        }
        return found;
    }

    private static RatedTool rated(BundledServers known, String server, Tool tool, Classification verdict) {
        return new RatedTool(tool, verdict, known.decided(server, tool.name(), Digests.of(tool)));
    }

    private static List<RatedTool> rated(BundledServers known, Server server) {
        List<Classification> verdicts = known.judge(server);
        return IntStream.range(0, verdicts.size())
                .mapToObj(i -> rated(known, server.id(), server.tools().get(i), verdicts.get(i)))
                .toList();
    }

    private List<Wanted> wanted() throws IOException {
        var wanted = new ArrayList<Wanted>();
        for (String server : servers) {
            int equals = server.indexOf('=');
            wanted.add(
                    new Wanted(equals < 0 ? "" : server.substring(0, equals), List.of(server.substring(equals + 1))));
        }
        if (config != null) {
            ClientConfig read = ClientConfig.read(String.valueOf(config.getFileName()), Files.readAllBytes(config));
            for (String problem : read.problems()) {
                terminal.err().println(Terminal.shown(config + ": " + problem));
            }
            read.servers().stream()
                    .filter(ConfiguredServer::enabled)
                    .forEach(server -> wanted.add(new Wanted(
                            server.name(),
                            Stream.of(server.coordinates(), server.address(), server.repository())
                                    .filter(Objects::nonNull)
                                    .toList())));
        }
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name a server, or a configuration that holds one: --config FILE");
        }
        return wanted;
    }

    private static Optional<Catalog.Found> find(Wanted wanted, List<Catalog.Found> found) {
        return wanted.asked().stream()
                .flatMap(asked -> found.stream().filter(one -> one.asked().equals(asked)))
                .findFirst();
    }

    private static String alias(Wanted wanted, List<Catalog.Found> found) {
        return !wanted.alias().isEmpty()
                ? wanted.alias()
                : find(wanted, found)
                        .map(one -> Aliases.guess(one.slug()))
                        .orElseGet(() -> wanted.asked().getFirst());
    }

    private void print(StackReport report) throws IOException {
        terminal.out()
                .print(
                        switch (format) {
                            case text ->
                                report.text().lines().map(Terminal::shown).collect(Collectors.joining("\n", "", "\n"));
                            case json ->
                                new JsonMapper()
                                                .writerWithDefaultPrettyPrinter()
                                                .writeValueAsString(report) + "\n";
                        });
        terminal.out().flush();
    }

    private void write(StackReport report) throws IOException {
        if (policies == null) {
            return;
        }
        for (StackReport.MemberView server : report.servers()) {
            if (server.text() == null || server.fileName() == null) {
                terminal.err()
                        .println(Terminal.shown("%s: no file. %s"
                                .formatted(
                                        server.alias(),
                                        server.refused() == null ? server.summary() : server.refused())));
                continue;
            }
            // The alias is somebody's text: it names a folder and never a path.
            Path folder = policies.resolve(server.alias().replaceAll("[^A-Za-z0-9_-]", "_"));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(server.fileName()), server.text());
        }
    }
}
