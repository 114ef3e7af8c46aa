package org.placard.export;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.placard.model.CatalogServer;

/**
 * Which server changed when, the latest first: what a mirror reads to know what to fetch anew. A line has the moment at
 * which the definition changed, the revision at which anything did, the slug, how many tools there are and the worst risk
 * (empty where it is unknown).
 */
public final class ModifiedCsv {

    private static final String HEAD = "changed,revision,server,tools,risk\n";

    private ModifiedCsv() {}

    public static byte[] of(List<CatalogServer> servers) {
        var out = new StringBuilder(HEAD);
        servers.stream()
                .sorted(Comparator.comparingLong(CatalogServer::revision).reversed())
                .forEach(server -> out.append(server.changed())
                        .append(',')
                        .append(server.revision())
                        .append(',')
                        .append(server.slug())
                        .append(',')
                        .append(server.tools())
                        .append(',')
                        .append(server.risk() == null ? "" : server.risk().id())
                        .append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
