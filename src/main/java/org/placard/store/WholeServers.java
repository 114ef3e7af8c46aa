package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;

/** Reads servers with their tools in one statement, so that what is read was true at one moment. */
@ApplicationScoped
class WholeServers {

    /** About how many tools are held at a time. */
    private static final int TOOLS_AT_A_TIME = 1_000;

    private static final int SERVERS_AT_A_TIME = 200;

    private final StatelessSession session;

    WholeServers(StatelessSession session) {
        this.session = session;
    }

    /** A server that is about to be read. */
    record Candidate(long id, int tools, long revision, String slug) {}

    private record Row(ServerEntity server, @Nullable ToolEntity tool) {}

    /** The first candidates that together have about a thousand tools; at least one, where there is one. */
    List<Candidate> candidates(String where, String order, Object... parameters) {
        var query = session.createSelectionQuery(
                        "select new org.placard.store.WholeServers$Candidate(id, tools, revision, slug) "
                                + "from ServerEntity where " + where + " order by " + order,
                        Candidate.class)
                .setMaxResults(SERVERS_AT_A_TIME);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Collection<?> list) {
                query.setParameterList(i + 1, list);
            } else {
                query.setParameter(i + 1, parameters[i]);
            }
        }
        int tools = 0;
        var some = new ArrayList<Candidate>();
        for (Candidate candidate : query.getResultList()) {
            if (!some.isEmpty() && tools + candidate.tools > TOOLS_AT_A_TIME) {
                break;
            }
            tools += candidate.tools;
            some.add(candidate);
        }
        return some;
    }

    /** The servers, in the candidates' order, each with its tools in its own order. */
    List<WholeServer> read(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var rows = new LinkedHashMap<Long, List<Row>>();
        candidates.forEach(candidate -> rows.put(candidate.id, new ArrayList<>()));
        session.createSelectionQuery(
                        "select s, t from ServerEntity s left join ToolEntity t on t.server = s.id "
                                + "where s.id in :ids order by s.id, t.id",
                        Object[].class)
                .setParameterList("ids", rows.keySet())
                .getResultList()
                .forEach(pair -> {
                    var row = new Row((ServerEntity) pair[0], (ToolEntity) pair[1]);
                    Objects.requireNonNull(rows.get(row.server.id)).add(row);
                });
        // Reading the JSON back is most of the work, and a row needs no session for it.
        return rows.values().parallelStream()
                .filter(list -> !list.isEmpty())
                .map(WholeServers::whole)
                .toList();
    }

    private static WholeServer whole(List<Row> rows) {
        CatalogServer server = rows.getFirst().server.noun();
        var tools = new ArrayList<CatalogTool>();
        for (Row row : rows) {
            if (row.tool != null) {
                tools.add(row.tool.noun(server));
            }
        }
        return new WholeServer(server, tools);
    }
}
