package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.model.ChangeKind;
import org.placard.model.Risk;

/** What became of tools, from observation to observation. */
@ApplicationScoped
public class ChangeStore {

    private static final int OF_ONE_TOOL = 1_000;

    private final StatelessSession session;

    ChangeStore(StatelessSession session) {
        this.session = session;
    }

    /**
     * Changes, the latest first.
     *
     * @param before the {@code next} of the page before, null for the first
     */
    @Transactional
    public ChangePage changes(ChangeFilter filter, @Nullable Long before, int limit) {
        var where = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.server() != null) {
            where.append(" and s.slug = :slug");
            parameters.put("slug", filter.server());
        }
        if (filter.since() != null) {
            where.append(" and c.noticed >= :since");
            parameters.put("since", filter.since());
        }
        Risk least = filter.minRisk();
        if (least != null) {
            where.append(" and c.worst in :risks");
            parameters.put(
                    "risks",
                    Arrays.stream(Risk.values())
                            .filter(risk -> risk.compareTo(least) >= 0)
                            .map(Risk::id)
                            .toList());
        }
        if (before != null) {
            where.append(" and c.id < :before");
            parameters.put("before", before);
        }
        List<KeptChange> page = read(where.toString(), parameters, limit + 1);
        boolean more = page.size() > limit;
        List<KeptChange> items = more ? page.subList(0, limit) : page;
        return new ChangePage(items, more ? items.getLast().id() : null);
    }

    /** The history of a tool, the latest first; where it was renamed, under its former names too. */
    @Transactional
    public List<KeptChange> ofTool(String slug, String name) {
        var out = new ArrayList<KeptChange>();
        String wanted = name;
        Map<String, Object> parameters = new HashMap<>(Map.of("slug", slug, "before", Long.MAX_VALUE));
        while (wanted != null && out.size() < OF_ONE_TOOL) {
            parameters.put("name", wanted);
            List<KeptChange> some = read(
                    " and s.slug = :slug and c.id < :before and (c.name = :name or c.formerName = :name)",
                    parameters,
                    OF_ONE_TOOL);
            String former = null;
            for (KeptChange change : some) {
                out.add(change);
                if (change.change().kind() == ChangeKind.RENAMED
                        && change.change().name().equals(wanted)) {
                    former = change.change().formerName();
                    parameters.put("before", change.id());
                    break;
                }
            }
            wanted = former;
        }
        return out;
    }

    /** How a tool that is not there any longer went: it is gone, or it has another name. */
    @Transactional
    public Optional<KeptChange> end(String slug, String name) {
        return read(
                        " and s.slug = :slug and ((c.kind = :gone and c.name = :name)"
                                + " or (c.kind = :renamed and c.formerName = :name))",
                        Map.of(
                                "slug",
                                slug,
                                "name",
                                name,
                                "gone",
                                ChangeKind.GONE.id(),
                                "renamed",
                                ChangeKind.RENAMED.id()),
                        1)
                .stream()
                .findFirst();
    }

    /** Tools of a server that are gone and have not come back, the latest first. */
    @Transactional
    public List<KeptChange> gone(String slug, int limit) {
        return read(
                " and s.slug = :slug and c.kind = :gone and not exists"
                        + " (select 1 from ToolEntity t where t.server = s.id and t.name = c.name)"
                        + " and not exists (select 1 from ChangeEntity later where later.server = s.id"
                        + " and later.id > c.id and later.name = c.name)",
                Map.of("slug", slug, "gone", ChangeKind.GONE.id()),
                limit);
    }

    private List<KeptChange> read(String where, Map<String, Object> parameters, int limit) {
        var query = session.createSelectionQuery(
                        "select c, s from ChangeEntity c join ServerEntity s on s.id = c.server where 1 = 1" + where
                                + " order by c.id desc",
                        Object[].class)
                .setMaxResults(limit);
        parameters.forEach((name, value) -> {
            if (!where.contains(":" + name)) {
                return;
            }
            if (value instanceof List<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.getResultList().stream()
                .map(pair -> kept((ChangeEntity) pair[0], (ServerEntity) pair[1]))
                .toList();
    }

    private static KeptChange kept(ChangeEntity row, ServerEntity server) {
        return new KeptChange(
                Objects.requireNonNull(row.id),
                server.slug,
                server.serverId,
                server.title != null ? server.title : server.serverId,
                row.noticed,
                row.digestBefore,
                row.digestAfter,
                row.rulesVersion,
                row.noun());
    }
}
