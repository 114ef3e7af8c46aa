package org.placard.store;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.json.ModelJson;
import org.placard.json.ReportJson;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.IngestReport;
import org.placard.store.WholeServers.Candidate;

/**
 * The catalogue: servers, their tools and the judgements, and how they change. A server is replaced whole, in one
 * transaction, and stamped with the revision that this makes; whoever follows asks what came after a revision.
 */
@ApplicationScoped
public class CatalogStore {

    private final ServerWriter writer;
    private final ServerRows servers;
    private final ToolRows tools;
    private final IngestRunRows runs;
    private final StatelessSession session;
    private final StatsReader stats;
    private final WholeServers whole;
    private final Event<IngestReport> kept;

    CatalogStore(
            ServerWriter writer,
            ServerRows servers,
            ToolRows tools,
            IngestRunRows runs,
            StatelessSession session,
            StatsReader stats,
            WholeServers whole,
            Event<IngestReport> kept) {
        this.writer = writer;
        this.servers = servers;
        this.tools = tools;
        this.runs = runs;
        this.session = session;
        this.stats = stats;
        this.whole = whole;
        this.kept = kept;
    }

    // ---- How far it is ----

    /** The revision of the latest change; 0 before the first. */
    @Transactional
    public long revision() {
        return session.createSelectionQuery("select revision from StateEntity", Long.class)
                .getSingleResult();
    }

    /** How far the catalogue is; gives a new one its name. */
    @Transactional
    public CatalogState state() {
        StateEntity state = Objects.requireNonNull(session.get(StateEntity.class, StateEntity.ID));
        if (state.catalog == null) {
            state = writer.lock();
        }
        if (state.catalog == null) {
            state.catalog = UUID.randomUUID().toString();
            writer.save(state);
        }
        return new CatalogState(
                Objects.requireNonNull(state.catalog), state.revision, state.rulesVersion, state.bundled);
    }

    /** Notes that these rules judge from now on. */
    @Transactional
    public void judgedBy(String rulesVersion) {
        StateEntity state = writer.lock();
        state.rulesVersion = rulesVersion;
        writer.save(state);
    }

    /** Notes which bundled catalogue is loaded. */
    @Transactional
    public void bundledLoaded(String digest) {
        StateEntity state = writer.lock();
        state.bundled = digest;
        writer.save(state);
    }

    // ---- Writing ----

    /** Stores a server in place of what was known of it, with its tools, at once or not at all. */
    @Transactional
    public Outcome replace(PreparedServer server) {
        return writer.replace(List.of(server)).getFirst();
    }

    /** The same for several servers, all at once or none of them; the answers stand in their order. */
    @Transactional
    public List<Outcome> replace(List<PreparedServer> batch) {
        return batch.isEmpty() ? List.of() : writer.replace(batch);
    }

    /**
     * Stores new judgements of the definitions that are stored, all at once or none of them. A server that changed since
     * its definitions were read is passed over: whoever changed it judged it.
     */
    @Transactional
    public void rejudge(List<Rejudged> batch) {
        if (!batch.isEmpty()) {
            writer.rejudge(batch);
        }
    }

    // ---- Servers ----

    @Transactional
    public Optional<CatalogServer> server(String slug) {
        return servers.find("slug", slug).firstResultOptional().map(ServerEntity::noun);
    }

    @Transactional
    public Optional<CatalogServer> serverById(String id) {
        return servers.find("serverId", id).firstResultOptional().map(ServerEntity::noun);
    }

    /** The servers of these slugs that are known, by slug. */
    @Transactional
    public List<CatalogServer> servers(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : servers.find("slug in ?1", Sort.by("slug"), Set.copyOf(slugs)).stream()
                        .map(ServerEntity::noun)
                        .toList();
    }

    /**
     * Servers by slug.
     *
     * @param after the {@code next} of the page before, null for the first page
     */
    @Transactional
    public ServerPage servers(ServerFilter filter, @Nullable String after, int limit) {
        var where = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        if (filter.risk() != null) {
            where.append(" and risk = :risk");
            parameters.put("risk", filter.risk().id());
        }
        if (filter.category() != null) {
            where.append(" and tally like :category");
            parameters.put("category", Tally.pattern(filter.category()));
        }
        if (filter.source() != null) {
            where.append(" and source = :source");
            parameters.put("source", filter.source());
        }
        if (filter.coverage() != null) {
            where.append(" and coverage = :coverage");
            parameters.put("coverage", filter.coverage().id());
        }
        if (filter.packageName() != null) {
            where.append(" and locate(:package, replace(lower(packages), '_', '-')) > 0");
            parameters.put(
                    "package",
                    ModelJson.write(List.of(filter.packageName()))
                            .replaceAll("^.|.$", "")
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
        }
        if (filter.repository() != null) {
            where.append(" and lower(repository) = :repository");
            parameters.put("repository", filter.repository().toLowerCase(Locale.ROOT));
        }
        if (filter.changedSince() != null) {
            where.append(" and changed >= :since");
            parameters.put("since", filter.changedSince());
        }
        if (filter.afterRevision() != null) {
            where.append(" and revision > :revision");
            parameters.put("revision", filter.afterRevision());
        }
        long total = servers.count(where.toString(), parameters);
        if (after != null) {
            where.append(" and slug > :after");
            parameters.put("after", after);
        }
        List<CatalogServer> page = servers.find(where.toString(), Sort.by("slug"), parameters).range(0, limit).stream()
                .map(ServerEntity::noun)
                .toList();
        boolean more = page.size() > limit;
        List<CatalogServer> items = more ? page.subList(0, limit) : page;
        return new ServerPage(items, more ? items.getLast().slug() : null, total);
    }

    /** Servers that changed after a revision, in the order of their changes. */
    @Transactional
    public List<CatalogServer> changedSince(long revision, int limit) {
        return servers.find("revision > ?1", Sort.by("revision"), revision).range(0, limit - 1).stream()
                .map(ServerEntity::noun)
                .toList();
    }

    /** The next changes after a revision, with about a thousand tools at a time; no servers where there are none. */
    @Transactional
    public Changes changesAfter(long revision) {
        List<Candidate> next = whole.candidates("revision > ?1", "revision", revision);
        return new Changes(
                whole.read(next), next.isEmpty() ? revision : next.getLast().revision());
    }

    /**
     * Servers that other rules judged, or a person: those whose judgement may be another one now. By slug, with about a
     * thousand tools at a time.
     *
     * @param corrected ids of servers of which a person decided about a tool
     * @param afterSlug the last slug of the call before, empty at first
     */
    @Transactional
    public List<WholeServer> toJudge(String rulesVersion, Collection<String> corrected, String afterSlug) {
        return whole.read(whole.candidates(
                "slug > ?1 and (rulesVersion <> ?2 or corrected = true or serverId in ?3)",
                "slug",
                afterSlug,
                rulesVersion,
                corrected.isEmpty() ? List.of("") : corrected));
    }

    /** How many servers were judged by other rules. */
    @Transactional
    public long judgedByOthers(String rulesVersion) {
        return servers.count("rulesVersion <> ?1", rulesVersion);
    }

    // ---- Tools ----

    @Transactional
    public Optional<CatalogTool> tool(String slug, String name) {
        return servers.find("slug", slug)
                .firstResultOptional()
                .flatMap(server -> tools.find("server = ?1 and name = ?2", server.id, name)
                        .firstResultOptional()
                        .map(tool -> tool.noun(server.noun())));
    }

    /** A server with its tools. */
    @Transactional
    public Optional<WholeServer> whole(String slug) {
        return whole.read(whole.candidates("slug = ?1", "slug", slug)).stream().findFirst();
    }

    /** The tools of a server, in its order; empty where there is no such server. */
    @Transactional
    public List<CatalogTool> tools(String slug) {
        return whole(slug).map(WholeServer::tools).orElse(List.of());
    }

    /**
     * Hands over every server with its tools, by slug. Each server is whole; between two of them others may write.
     * Holds about a thousand tools at a time.
     */
    public void forEach(BiConsumer<CatalogServer, List<CatalogTool>> action) {
        for (List<WholeServer> page = page(""); !page.isEmpty(); ) {
            page.forEach(server -> action.accept(server.server(), server.tools()));
            page = page(page.getLast().server().slug());
        }
    }

    @Transactional
    List<WholeServer> page(String afterSlug) {
        return whole.read(whole.candidates("slug > ?1", "slug", afterSlug));
    }

    // ---- Names alone ----

    /** The slugs of all servers, in their order, the first {@code skipped} left out. */
    @Transactional
    public List<String> slugs(long skipped, int most) {
        return session.createSelectionQuery("select slug from ServerEntity order by slug", String.class)
                .setFirstResult(Math.toIntExact(skipped))
                .setMaxResults(most)
                .getResultList();
    }

    /** The names of all tools in the order in which they were stored, the first {@code skipped} left out. */
    @Transactional
    public List<ToolName> toolNames(long skipped, int most) {
        return session.createSelectionQuery(
                        "select s.slug, t.name from ToolEntity t join ServerEntity s on s.id = t.server order by t.id",
                        ToolName.class)
                .setFirstResult(Math.toIntExact(skipped))
                .setMaxResults(most)
                .getResultList();
    }

    // ---- Numbers and reports ----

    /** The numbers; counted once a revision. */
    @Transactional
    public CatalogStats stats() {
        return stats.at(revision());
    }

    /** Keeps a report, gives it its number and tells whoever observes reports. */
    @Transactional
    public long keep(IngestReport report) {
        var row = new IngestRunEntity();
        row.started = report.started();
        row.source = report.source();
        row.report = ReportJson.write(report);
        runs.persist(row);
        kept.fire(report);
        return Objects.requireNonNull(row.id);
    }

    /** The latest reports, the newest first. */
    @Transactional
    public List<KeptReport> reports(int limit) {
        return runs.findAll(Sort.descending("id")).range(0, limit - 1).stream()
                .map(CatalogStore::kept)
                .toList();
    }

    @Transactional
    public Optional<KeptReport> report(long id) {
        return runs.findByIdOptional(id).map(CatalogStore::kept);
    }

    private static KeptReport kept(IngestRunEntity row) {
        return new KeptReport(Objects.requireNonNull(row.id), ReportJson.read(row.report));
    }
}
