package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.json.ModelJson;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.IngestReport;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Tool;

/** Reads the catalogue. */
@ApplicationScoped
public class CatalogStore {

    private static final int RUNS_KEPT = 50;

    private final StatelessSession session;
    private final ServerRows servers;
    private final ToolRows tools;
    private final IngestRunRows runs;
    private final AtomicReference<@Nullable CatalogStats> counted = new AtomicReference<>();

    CatalogStore(StatelessSession session, ServerRows servers, ToolRows tools, IngestRunRows runs) {
        this.session = session;
        this.servers = servers;
        this.tools = tools;
        this.runs = runs;
    }

    /** The revision that the last change took; 0 while nothing was ever stored. */
    @Transactional
    public long revision() {
        return session.createSelectionQuery("select revision from StateEntity", Long.class)
                .getSingleResult();
    }

    @Transactional
    public Optional<CatalogServer> server(String slug) {
        return servers.find("slug", slug).firstResultOptional().map(ServerEntity::toRecord);
    }

    /** By published identity. */
    @Transactional
    public Optional<CatalogServer> serverById(String id) {
        return servers.find("serverId", id).firstResultOptional().map(ServerEntity::toRecord);
    }

    @Transactional
    public Optional<CatalogTool> tool(String slug, String name) {
        return servers.find("slug", slug)
                .firstResultOptional()
                .flatMap(server -> tools.find("server = ?1 and name = ?2", server.id, name)
                        .firstResultOptional()
                        .map(tool -> tool.toRecord(server.toRecord())));
    }

    /** Every tool of a server, in the manifest's order; empty where the server is unknown. */
    @Transactional
    public List<CatalogTool> tools(String slug) {
        return servers.find("slug", slug)
                .firstResultOptional()
                .map(this::toolsOf)
                .orElse(List.of());
    }

    private List<CatalogTool> toolsOf(ServerEntity server) {
        CatalogServer record = server.toRecord();
        return session
                .createSelectionQuery("from ToolEntity where server = :server order by position", ToolEntity.class)
                .setParameter("server", server.id)
                .list()
                .stream()
                .map(tool -> tool.toRecord(record))
                .toList();
    }

    /** A page of servers in the order of their slugs. */
    @Transactional
    public List<CatalogServer> servers(ServerQuery query) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add(where, values, "slug > :after", "after", query.after());
        add(
                where,
                values,
                "risk = :risk",
                "risk",
                query.risk() == null ? null : query.risk().id());
        add(where, values, "source = :source", "source", query.source());
        String condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        var select = session.createSelectionQuery(
                        "from ServerEntity" + condition + " order by slug", ServerEntity.class)
                .setMaxResults(query.limit());
        values.forEach(select::setParameter);
        return select.list().stream().map(ServerEntity::toRecord).toList();
    }

    private static void add(
            List<String> where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    /** The servers that changed after a revision, in the order of their revisions. */
    @Transactional
    public List<CatalogServer> changedSince(long revision, int limit) {
        return session
                .createSelectionQuery(
                        "from ServerEntity where revision > :revision order by revision", ServerEntity.class)
                .setParameter("revision", revision)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(ServerEntity::toRecord)
                .toList();
    }

    /** The servers that changed last, the newest first. */
    @Transactional
    public List<CatalogServer> newest(int limit) {
        return session
                .createSelectionQuery("from ServerEntity order by revision desc", ServerEntity.class)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(ServerEntity::toRecord)
                .toList();
    }

    /** Servers judged by other rules, at most so many. */
    @Transactional
    public List<CatalogServer> judgedByOthers(String rulesVersion, int limit) {
        return session
                .createSelectionQuery(
                        "from ServerEntity where rulesVersion <> :version order by id", ServerEntity.class)
                .setParameter("version", rulesVersion)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(ServerEntity::toRecord)
                .toList();
    }

    /** A server with its tools as a reader of manifests would give it. */
    @Transactional
    public Optional<Server> definition(String slug) {
        return servers.find("slug", slug).firstResultOptional().map(server -> {
            CatalogServer known = server.toRecord();
            List<Tool> defined = toolsOf(server).stream().map(CatalogTool::tool).toList();
            return new Server(
                    known.id(),
                    known.slug(),
                    known.title(),
                    known.description(),
                    known.repository(),
                    known.packages(),
                    known.coverage(),
                    known.provenance(),
                    defined);
        });
    }

    /** Hands over every tool, server by server in the order of their slugs, one server in memory at a time. */
    public void forEachTool(Consumer<CatalogTool> action) {
        String after = "";
        while (true) {
            List<CatalogServer> page = servers(new ServerQuery(after, null, null, ServerQuery.MAX_LIMIT));
            if (page.isEmpty()) {
                return;
            }
            for (CatalogServer server : page) {
                tools(server.slug()).forEach(action);
            }
            after = page.getLast().slug();
        }
    }

    /** How much the catalogue knows; counted once a revision. */
    @Transactional
    public CatalogStats stats() {
        long revision = revision();
        CatalogStats known = counted.get();
        if (known != null && known.revision() == revision) {
            return known;
        }
        Map<Category, Long> byCategory = counts("category", "ToolEntity", Category::of);
        CatalogStats stats = new CatalogStats(
                revision,
                servers.count(),
                byCategory.values().stream().mapToLong(Long::longValue).sum(),
                byCategory,
                counts("risk", "ToolEntity", Risk::of),
                counts("coverage", "ServerEntity", ServerCoverage::of),
                counts("source", "ServerEntity", Function.identity()));
        counted.set(stats);
        return stats;
    }

    private <K> Map<K, Long> counts(String column, String entity, Function<String, K> key) {
        var counts = new HashMap<K, Long>();
        session.createSelectionQuery(
                        "select %1$s, count(*) from %2$s group by %1$s".formatted(column, entity), Object[].class)
                .list()
                .forEach(row -> counts.put(key.apply((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** Keeps what an ingest reported; the oldest reports go. */
    @Transactional
    public void keep(IngestReport report) {
        var run = new IngestRunEntity();
        run.started = report.started();
        run.source = report.source();
        run.report = ModelJson.write(report);
        runs.persist(run);
        runs.delete("id <= ?1", run.id - RUNS_KEPT);
    }

    /** The reports of the last ingests, the newest first. */
    @Transactional
    public List<IngestReport> reports(int limit) {
        return runs.find("order by id desc").page(0, limit).stream()
                .map(run -> ModelJson.report(run.report))
                .toList();
    }
}
