package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.json.ModelJson;
import org.placard.model.ChangeKind;
import org.placard.model.Provenance.Observation;
import org.placard.model.ToolChange;

/**
 * Writes down what became of a server's tools, before they are replaced, inside the caller's transaction. A server that is
 * seen for the first time has no history.
 */
@ApplicationScoped
class ChangeWriter {

    private final StatelessSession session;
    private final Comparison comparison;
    private final Clock clock;

    ChangeWriter(StatelessSession session, Comparison comparison, Clock clock) {
        this.session = session;
        this.comparison = comparison;
        this.clock = clock;
    }

    /** What of a stored tool tells whether it has to be looked at. */
    record Brief(String name, String category, String risk, String digest) {}

    /**
     * @param row as it is stored, with the observation that is being replaced
     * @param observation of what replaces it
     */
    void write(ServerEntity row, PreparedServer prepared, Observation observation, long revision) {
        long server = Objects.requireNonNull(row.id);
        if (briefs(server)
                .equals(prepared.tools.stream().map(ChangeWriter::brief).toList())) {
            return;
        }
        List<ToolEntity> old = session.createSelectionQuery(
                        "from ToolEntity where id >= :first and id < :end order by id", ToolEntity.class)
                .setParameter("first", ToolEntity.firstOf(server))
                .setParameter("end", ToolEntity.firstOf(server + 1))
                .getResultList();
        // Something that was seen in another way differs by that alone: only what is no longer there is a change.
        boolean comparable = row.observation.equals(observation.id());
        Map<String, String> before = digests(old);
        Map<String, String> after = digests(prepared.tools);
        var rows = new ArrayList<ChangeEntity>();
        for (ToolChange change : comparison.between(known(old), known(prepared.tools))) {
            if (comparable || change.kind() == ChangeKind.GONE) {
                ChangeEntity entity = ChangeEntity.of(change);
                entity.server = server;
                entity.revision = revision;
                entity.noticed = clock.instant().truncatedTo(ChronoUnit.MICROS);
                entity.rulesVersion = prepared.rulesVersion;
                entity.digestBefore = before.get(former(change));
                entity.digestAfter = after.get(change.name());
                rows.add(entity);
            }
        }
        if (!rows.isEmpty()) {
            session.insertMultiple(rows);
        }
    }

    private static String former(ToolChange change) {
        @Nullable String former = change.formerName();
        return former != null ? former : change.name();
    }

    private List<Brief> briefs(long server) {
        return session.createSelectionQuery(
                        "select new org.placard.store.ChangeWriter$Brief(name, category, risk, digest) from ToolEntity"
                                + " where id >= :first and id < :end order by id",
                        Brief.class)
                .setParameter("first", ToolEntity.firstOf(server))
                .setParameter("end", ToolEntity.firstOf(server + 1))
                .getResultList();
    }

    private static Brief brief(ToolEntity tool) {
        return new Brief(tool.name, tool.category, tool.risk, tool.digest);
    }

    private static Map<String, String> digests(List<ToolEntity> tools) {
        var digests = new HashMap<String, String>();
        tools.forEach(tool -> digests.put(tool.name, tool.digest));
        return digests;
    }

    private static List<Comparison.Known> known(List<ToolEntity> tools) {
        return tools.stream()
                .map(tool ->
                        new Comparison.Known(ModelJson.tool(tool.definition), ModelJson.classification(tool.verdict)))
                .toList();
    }
}
