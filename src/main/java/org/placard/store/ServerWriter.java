package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.model.Server;
import org.placard.model.Slug;

/**
 * Writes servers, inside the caller's transaction. The row of {@code catalog_state} is locked first and to the end, so
 * that transactions commit in the order of the revisions that they give out.
 */
@ApplicationScoped
class ServerWriter {

    private final StatelessSession session;
    private final ChangeWriter changes;

    ServerWriter(StatelessSession session, ChangeWriter changes) {
        this.session = session;
        this.changes = changes;
    }

    StateEntity lock() {
        return Objects.requireNonNull(
                session.get(StateEntity.class, StateEntity.ID, LockMode.PESSIMISTIC_WRITE), "the row of catalog_state");
    }

    void save(StateEntity state) {
        session.update(state);
    }

    List<Outcome> replace(List<PreparedServer> servers) {
        StateEntity state = lock();
        Map<String, ServerEntity> known =
                known(servers.stream().map(p -> p.server.id()).toList());
        Set<String> slugs = slugs(servers, known);
        var outcomes = new ArrayList<Outcome>(servers.size());
        boolean wrote = false;
        for (PreparedServer prepared : servers) {
            ServerEntity row = known.get(prepared.server.id());
            Outcome outcome = outcome(prepared, row);
            outcomes.add(outcome);
            if (outcome.wrote()) {
                wrote = true;
                ServerEntity written = row != null ? row : created(prepared.server, slugs);
                write(prepared, written, outcome, ++state.revision);
                known.put(prepared.server.id(), written);
            }
        }
        if (wrote) {
            save(state);
        }
        return outcomes;
    }

    void rejudge(List<Rejudged> batch) {
        StateEntity state = lock();
        Map<String, ServerEntity> known =
                known(batch.stream().map(r -> r.server().server.id()).toList());
        long before = state.revision;
        for (Rejudged rejudged : batch) {
            PreparedServer prepared = rejudged.server();
            ServerEntity row = known.get(prepared.server.id());
            if (row != null && row.revision == rejudged.revision() && !row.verdicts.equals(prepared.verdicts)) {
                write(prepared, row, Outcome.REJUDGED, ++state.revision);
            }
        }
        if (state.revision > before) {
            save(state);
        }
    }

    private static Outcome outcome(PreparedServer prepared, @Nullable ServerEntity row) {
        if (row == null) {
            return Outcome.NEW;
        }
        Server server = prepared.server;
        var observed = new Precedence.Seen(
                server.provenance().source(), server.provenance().observation(), server.coverage());
        if (!Precedence.replaces(observed, row.observed())) {
            return Outcome.KEPT;
        }
        if (!row.digest.equals(prepared.digest)) {
            return Outcome.CHANGED;
        }
        return row.verdicts.equals(prepared.verdicts) ? Outcome.UNCHANGED : Outcome.REJUDGED;
    }

    private void write(PreparedServer prepared, ServerEntity row, Outcome outcome, long revision) {
        if (row.id != null) {
            changes.write(row, prepared, prepared.server.provenance().observation(), revision);
        }
        if (outcome != Outcome.REJUDGED) {
            fillDefinition(row, prepared);
        }
        row.risk = prepared.risk == null ? null : prepared.risk.id();
        row.tally = prepared.tally.text();
        row.corrected = prepared.corrected;
        row.verdicts = prepared.verdicts;
        row.rulesVersion = prepared.rulesVersion;
        row.revision = revision;
        if (row.id == null) {
            session.insert(row);
        } else {
            session.update(row);
            session.createMutationQuery("delete from ToolEntity where id >= :first and id < :end")
                    .setParameter("first", ToolEntity.firstOf(row.id))
                    .setParameter("end", ToolEntity.firstOf(row.id + 1))
                    .executeUpdate();
        }
        long server = Objects.requireNonNull(row.id, "the database gives an id");
        long id = ToolEntity.firstOf(server);
        for (ToolEntity tool : prepared.tools) {
            tool.id = id++;
            tool.server = server;
        }
        session.insertMultiple(prepared.tools);
    }

    private static void fillDefinition(ServerEntity row, PreparedServer prepared) {
        Server server = prepared.server;
        row.title = server.title();
        row.description = server.description();
        row.repository = server.repository();
        row.packages = prepared.packages;
        row.coverage = server.coverage().id();
        row.source = server.provenance().source();
        row.origin = server.provenance().origin();
        row.format = server.provenance().format();
        row.observation = server.provenance().observation().id();
        row.seen = server.provenance().seen();
        row.tools = prepared.tools.size();
        row.digest = prepared.digest;
        row.changed = server.provenance().seen();
    }

    private static ServerEntity created(Server server, Set<String> taken) {
        var row = new ServerEntity();
        row.serverId = server.id();
        row.slug = slug(server, taken);
        row.firstSeen = server.provenance().seen();
        return row;
    }

    /** The slug that the server asks for, else its distinct one, else that one with a number. */
    private static String slug(Server server, Set<String> taken) {
        String slug = wanted(server);
        String distinct = Slug.distinct(server.id());
        for (int number = 1; !taken.add(slug); number++) {
            slug = number == 1 ? distinct : distinct + "-" + number;
        }
        return slug;
    }

    private static String wanted(Server server) {
        return server.slug().isBlank() ? Slug.of(server.id()) : server.slug();
    }

    private Map<String, ServerEntity> known(Collection<String> ids) {
        var known = new HashMap<String, ServerEntity>();
        session.createSelectionQuery("from ServerEntity where serverId in :ids", ServerEntity.class)
                .setParameterList("ids", ids)
                .getResultList()
                .forEach(row -> known.put(row.serverId, row));
        return known;
    }

    /** Those slugs that are taken of all that the new servers may ask for. */
    private Set<String> slugs(List<PreparedServer> servers, Map<String, ServerEntity> known) {
        List<Server> fresh = servers.stream()
                .map(p -> p.server)
                .filter(server -> !known.containsKey(server.id()))
                .toList();
        if (fresh.isEmpty()) {
            return Set.of();
        }
        List<String> wanted = fresh.stream().map(ServerWriter::wanted).toList();
        List<String> distinct = fresh.stream().map(s -> Slug.distinct(s.id())).toList();
        var taken = new HashSet<>(
                session.createSelectionQuery("select slug from ServerEntity where slug in :slugs", String.class)
                        .setParameterList("slugs", wanted)
                        .getResultList());
        // A distinct slug is taken as it is or with a number: both begin with it.
        if (!taken.isEmpty() || new HashSet<>(wanted).size() < wanted.size()) {
            for (String slug : distinct) {
                taken.addAll(session.createSelectionQuery(
                                "select slug from ServerEntity where slug like :slug", String.class)
                        .setParameter("slug", slug + "%")
                        .getResultList());
            }
        }
        return taken;
    }
}
