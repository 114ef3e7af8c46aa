package org.placard.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogTool;

/**
 * The tools of the servers that were looked at last, for one revision of the catalogue. A tool's page needs all tools of
 * its server, and who looks at one of them looks at the next: reading several hundred definitions for each takes longer
 * than all the rest.
 */
final class Siblings {

    private static final int SERVERS = 16;

    private final LinkedHashMap<String, List<CatalogTool>> kept = new LinkedHashMap<>(32, 0.75f, true);
    private long revision = -1;

    List<CatalogTool> get(String slug, long now, Supplier<List<CatalogTool>> read) {
        List<CatalogTool> known = find(slug, now);
        if (known != null) {
            return known;
        }
        List<CatalogTool> tools = List.copyOf(read.get());
        keep(slug, now, tools);
        return tools;
    }

    private synchronized @Nullable List<CatalogTool> find(String slug, long now) {
        if (revision != now) {
            kept.clear();
            revision = now;
        }
        return kept.get(slug);
    }

    private synchronized void keep(String slug, long readAt, List<CatalogTool> tools) {
        if (revision == readAt && !tools.isEmpty()) {
            kept.put(slug, tools);
            if (kept.size() > SERVERS) {
                kept.remove(kept.firstEntry().getKey());
            }
        }
    }
}
