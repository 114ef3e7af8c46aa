package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.json.ModelJson;
import org.placard.json.ReportJson;
import org.placard.model.CrawlRun;
import org.placard.model.ServerCoverage;

/** What is remembered of the sources: how far each is, what it has, and what each visit brought. */
@ApplicationScoped
public class CrawlStore {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final CatalogStore catalog;
    private final StatelessSession session;

    CrawlStore(CatalogStore catalog, StatelessSession session) {
        this.catalog = catalog;
        this.session = session;
    }

    // ---- How far a source is ----

    @Transactional
    public CrawlPosition position(String source) {
        CrawlSourceEntity row = session.get(CrawlSourceEntity.class, source);
        return row == null ? CrawlPosition.never(source) : row.noun();
    }

    @Transactional
    public void move(CrawlPosition position) {
        session.upsert(CrawlSourceEntity.of(position));
    }

    /** Stores what a source said together with how far it is; the outcomes stand in the servers' order. */
    @Transactional
    public List<Outcome> commit(CrawlPage page) {
        List<Outcome> outcomes = catalog.replace(page.servers());
        put(page.entries());
        session.upsert(CrawlSourceEntity.of(page.position()));
        return outcomes;
    }

    // ---- Entries ----

    /** The entries of these names that are known, by name. */
    @Transactional
    public Map<String, CrawlEntry> entries(String source, Collection<String> names) {
        var known = new HashMap<String, CrawlEntry>();
        if (!names.isEmpty()) {
            session.createSelectionQuery("from CrawlEntryEntity where id in :ids", CrawlEntryEntity.class)
                    .setParameterList(
                            "ids",
                            names.stream()
                                    .map(name -> CrawlEntryEntity.key(source, name))
                                    .toList())
                    .getResultList()
                    .forEach(row -> {
                        CrawlEntry entry = row.noun();
                        known.put(entry.name(), entry);
                    });
        }
        return known;
    }

    @Transactional
    public void put(List<CrawlEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<CrawlEntryEntity> rows = entries.stream().map(CrawlEntryEntity::of).toList();
        var known = new HashSet<>(session.createSelectionQuery(
                        "select id from CrawlEntryEntity where id in :ids", String.class)
                .setParameterList("ids", rows.stream().map(row -> row.id).toList())
                .getResultList());
        var fresh = new ArrayList<CrawlEntryEntity>();
        var others = new ArrayList<CrawlEntryEntity>();
        rows.forEach(row -> (known.contains(row.id) ? others : fresh).add(row));
        session.insertMultiple(fresh);
        session.updateMultiple(others);
    }

    /** Marks the entries that a full sweep did not see as withdrawn; how many these are. */
    @Transactional
    public int withdrawUnseen(String source, long sweep) {
        return session.createMutationQuery(
                        "update CrawlEntryEntity set withdrawn = true where source = ?1 and sweep < ?2 and withdrawn = false")
                .setParameter(1, source)
                .setParameter(2, sweep)
                .executeUpdate();
    }

    /** The entries of a source by name, so many after one; an empty name for the first ones. */
    @Transactional
    public List<CrawlEntry> entriesAfter(String source, String name, int limit) {
        return session
                .createSelectionQuery(
                        "from CrawlEntryEntity where source = ?1 and id > ?2 order by id", CrawlEntryEntity.class)
                .setParameter(1, source)
                .setParameter(2, CrawlEntryEntity.key(source, name))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CrawlEntryEntity::noun)
                .toList();
    }

    /** Every source's entry that a server is. */
    @Transactional
    public List<CrawlEntry> entriesOf(String serverId) {
        return session
                .createSelectionQuery("from CrawlEntryEntity where serverId = ?1 order by id", CrawlEntryEntity.class)
                .setParameter(1, serverId)
                .getResultList()
                .stream()
                .map(CrawlEntryEntity::noun)
                .toList();
    }

    /** The servers that a source's entries are, by how much of their tools is known. */
    @Transactional
    public Map<ServerCoverage, Integer> coverage(String source) {
        var counts = new EnumMap<ServerCoverage, Integer>(ServerCoverage.class);
        session.createSelectionQuery(
                        "select s.coverage, count(*) from ServerEntity s where s.serverId in "
                                + "(select e.serverId from CrawlEntryEntity e where e.source = ?1) group by s.coverage",
                        Object[].class)
                .setParameter(1, source)
                .getResultList()
                .forEach(row -> counts.put(ServerCoverage.of((String) row[0]), ((Long) row[1]).intValue()));
        return counts;
    }

    /** What identifies a server beside its id. */
    public record Known(
            String id,
            String source,
            List<String> packages,
            @Nullable String repository) {}

    /** Hands over what identifies every server of the catalogue. */
    @Transactional
    public void identities(Consumer<Known> action) {
        long after = 0;
        while (true) {
            List<ServerEntity> rows = session.createSelectionQuery(
                            "from ServerEntity where id > ?1 order by id", ServerEntity.class)
                    .setParameter(1, after)
                    .setMaxResults(ROWS_AT_A_TIME)
                    .getResultList();
            if (rows.isEmpty()) {
                return;
            }
            for (ServerEntity row : rows) {
                action.accept(new Known(row.serverId, row.source, ModelJson.strings(row.packages), row.repository));
                after = Objects.requireNonNull(row.id);
            }
        }
    }

    /** Hands over every entry of every source. */
    @Transactional
    public void links(Consumer<CrawlEntry> action) {
        String after = "";
        while (true) {
            List<CrawlEntryEntity> rows = session.createSelectionQuery(
                            "from CrawlEntryEntity where id > ?1 order by id", CrawlEntryEntity.class)
                    .setParameter(1, after)
                    .setMaxResults(ROWS_AT_A_TIME)
                    .getResultList();
            if (rows.isEmpty()) {
                return;
            }
            rows.forEach(row -> action.accept(row.noun()));
            after = rows.getLast().id;
        }
    }

    // ---- Visits ----

    /** Begins to keep a run and gives it its number; one of the same source that a dead process left is ended. */
    @Transactional
    public CrawlRun begin(CrawlRun run) {
        session.createSelectionQuery("from CrawlRunEntity where source = ?1 and state = ?2", CrawlRunEntity.class)
                .setParameter(1, run.source())
                .setParameter(2, CrawlRun.State.RUNNING.id())
                .getResultList()
                .forEach(row -> keep(row, interrupted(ReportJson.readRun(row.report))));
        var row = new CrawlRunEntity();
        row.source = run.source();
        row.state = run.state().id();
        row.started = run.started();
        session.insert(row);
        CrawlRun numbered = numbered(run, Objects.requireNonNull(row.id));
        keep(row, numbered);
        return numbered;
    }

    @Transactional
    public void keep(CrawlRun run) {
        CrawlRunEntity row = session.get(CrawlRunEntity.class, run.id());
        keep(Objects.requireNonNull(row, "a run that was begun"), run);
    }

    private void keep(CrawlRunEntity row, CrawlRun run) {
        row.state = run.state().id();
        row.report = ReportJson.write(run);
        session.update(row);
    }

    private static CrawlRun numbered(CrawlRun run, long id) {
        return new CrawlRun(
                id,
                run.source(),
                run.full(),
                run.state(),
                run.started(),
                run.ended(),
                run.counts(),
                run.coverage(),
                run.problemCounts(),
                run.problems(),
                run.failure());
    }

    private static CrawlRun interrupted(CrawlRun run) {
        return new CrawlRun(
                run.id(),
                run.source(),
                run.full(),
                CrawlRun.State.INTERRUPTED,
                run.started(),
                run.ended(),
                run.counts(),
                run.coverage(),
                run.problemCounts(),
                run.problems(),
                "the process ended; the next run went on from there");
    }

    /** The latest runs, the newest first. */
    @Transactional
    public List<CrawlRun> runs(int limit) {
        return session
                .createSelectionQuery("from CrawlRunEntity order by id desc", CrawlRunEntity.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> ReportJson.readRun(row.report))
                .toList();
    }

    @Transactional
    public Optional<CrawlRun> run(long id) {
        return Optional.ofNullable(session.get(CrawlRunEntity.class, id)).map(row -> ReportJson.readRun(row.report));
    }
}
