package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.model.Classification;
import org.placard.model.Provenance.Observation;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.Slug;

/** Writes servers. A server is replaced whole within one transaction: a reader sees the old one or the new one. */
@ApplicationScoped
public class CatalogWriter {

    private static final int BATCH = 100;

    private final StatelessSession session;

    CatalogWriter(StatelessSession session) {
        this.session = session;
    }

    /**
     * Stores servers, all in one transaction. Each that changes anything takes the catalogue's next revision.
     *
     * @return what became of each, in order
     */
    @Transactional
    public List<Outcome> replace(List<JudgedServer> servers) {
        session.setJdbcBatchSize(BATCH);
        StateEntity state = session.createQuery("from StateEntity", StateEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        long before = state.revision;
        var outcomes = new ArrayList<Outcome>(servers.size());
        for (JudgedServer judged : servers) {
            outcomes.add(replace(judged, state));
        }
        if (state.revision != before) {
            session.update(state);
        }
        return outcomes;
    }

    private Outcome replace(JudgedServer judged, StateEntity state) {
        Server server = judged.server();
        ServerEntity stored = byId(server.id());
        String digest = ServerDigest.of(judged);
        if (stored == null) {
            var entity = new ServerEntity();
            entity.serverId = server.id();
            entity.slug = freeSlug(server);
            entity.firstSeen = server.provenance().seen();
            write(entity, judged, digest, ++state.revision);
            session.insert(entity);
            insertTools(entity.id, judged);
            return Outcome.NEW;
        }
        Observation known = Observation.of(stored.observation);
        if (known.compareTo(server.provenance().observation()) > 0) {
            return Outcome.KEPT;
        }
        boolean same = digest.equals(stored.digest);
        if (same && judged.rulesVersion().equals(stored.rulesVersion)) {
            return Outcome.UNCHANGED;
        }
        session.createMutationQuery("delete from ToolEntity where server = :server")
                .setParameter("server", stored.id)
                .executeUpdate();
        write(stored, judged, digest, ++state.revision);
        session.update(stored);
        insertTools(stored.id, judged);
        return same ? Outcome.REJUDGED : Outcome.CHANGED;
    }

    private static void write(ServerEntity entity, JudgedServer judged, String digest, long revision) {
        if (!digest.equals(entity.digest)) {
            entity.changed = judged.server().provenance().seen();
        }
        entity.describe(judged.server());
        entity.digest = digest;
        entity.revision = revision;
        entity.rulesVersion = judged.rulesVersion();
        entity.risk = judged.server().coverage().judged()
                ? judged.verdicts().stream()
                        .map(Classification::risk)
                        .max(Comparator.naturalOrder())
                        .map(Risk::id)
                        .orElse(null)
                : null;
    }

    private void insertTools(long server, JudgedServer judged) {
        var rows = new ArrayList<ToolEntity>(judged.verdicts().size());
        for (int i = 0; i < judged.verdicts().size(); i++) {
            rows.add(ToolEntity.of(
                    server,
                    i,
                    judged.server().tools().get(i),
                    judged.verdicts().get(i),
                    judged.digests().get(i)));
        }
        if (!rows.isEmpty()) {
            session.insertMultiple(rows);
        }
    }

    private String freeSlug(Server server) {
        String asked = Slug.of(server.id());
        boolean taken = session.createSelectionQuery("select 1 from ServerEntity where slug = :slug", Integer.class)
                        .setParameter("slug", asked)
                        .getSingleResultOrNull()
                != null;
        return taken ? Slug.distinct(server.id()) : asked;
    }

    private @Nullable ServerEntity byId(String id) {
        return session.createSelectionQuery("from ServerEntity where serverId = :id", ServerEntity.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }
}
