package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placard.export.Origin;
import org.placard.export.PolicyWish;
import org.placard.export.StackReport;
import org.placard.manifest.ClientConfig;
import org.placard.manifest.ConfiguredServer;
import org.placard.model.CatalogServer;
import org.placard.policy.RatedTool;
import org.placard.stack.Aliases;
import org.placard.store.CatalogStore;

/** Puts stacks together: from servers of the catalogue, and from a client's configuration, of which nothing is kept. */
@ApplicationScoped
public class Stacks {

    private static final int MOST = 50;

    private final CatalogStore store;
    private final CatalogNames names;

    Stacks(CatalogStore store, CatalogNames names) {
        this.store = store;
        this.names = names;
    }

    /** A name and the server that it stands for, empty where that is not known. */
    private record Named(String alias, Optional<CatalogServer> server) {}

    /**
     * Looks at a stack.
     *
     * @param servers slugs, each also as {@code ALIAS=SLUG}
     * @param config a client's configuration; empty for none
     * @throws ProblemException if a server is not known, or the configuration holds none
     */
    public StackReport report(List<String> servers, byte[] config, PolicyWish wish) {
        var named = new ArrayList<Named>();
        for (String server : servers) {
            if (!server.isBlank()) {
                named.add(named(server.strip()));
            }
        }
        if (config.length > 0) {
            named.addAll(configured(config));
        }
        if (named.isEmpty() || named.size() > MOST) {
            throw new ProblemException(
                    Problem.BAD_PARAMETER, "server: a stack has 1 to %d servers, not %d".formatted(MOST, named.size()));
        }
        List<String> aliases = Aliases.distinct(named.stream().map(Named::alias).toList());
        var members = new ArrayList<StackReport.Member>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < named.size(); i++) {
            String alias = aliases.get(i);
            named.get(i)
                    .server()
                    .filter(server -> server.tools() > 0)
                    .ifPresentOrElse(server -> members.add(member(alias, server)), () -> unknown.add(alias));
        }
        checkSettings(members, wish);
        return StackReport.of(members, unknown, wish);
    }

    private static void checkSettings(List<StackReport.Member> members, PolicyWish wish) {
        var tools = members.stream()
                .flatMap(member -> member.tools().stream())
                .map(RatedTool::name)
                .collect(java.util.stream.Collectors.toSet());
        Wishes.readable(() -> {
            wish.settings().check(tools);
            if (!wish.settings().decisions().isEmpty()) {
                throw new IllegalArgumentException("decide: a decision on one tool is taken in its server's policy");
            }
            return wish;
        });
    }

    private Named named(String text) {
        int equals = text.indexOf('=');
        String name = text.substring(equals + 1);
        CatalogServer server = names.find(name)
                .orElseThrow(() ->
                        new ProblemException(Problem.NO_SUCH_SERVER, "No server is called '%s'.".formatted(name)));
        return new Named(equals < 0 ? Aliases.guess(server.slug()) : text.substring(0, equals), Optional.of(server));
    }

    private List<Named> configured(byte[] config) {
        ClientConfig read = ClientConfig.read("configuration", config);
        if (read.servers().isEmpty()) {
            throw new ProblemException(
                    Problem.UNREADABLE_MANIFEST,
                    read.problems().isEmpty()
                            ? "The configuration holds no server that a client starts."
                            : read.problems().getFirst(),
                    read.problems());
        }
        return read.servers().stream()
                .filter(ConfiguredServer::enabled)
                .map(server -> new Named(server.name(), names.find(server)))
                .toList();
    }

    private StackReport.Member member(String alias, CatalogServer server) {
        return new StackReport.Member(
                alias,
                server.slug(),
                store.tools(server.slug()).stream().map(RatedTool::of).toList(),
                new Origin(server.id(), store.revision(), server.rulesVersion()));
    }
}
