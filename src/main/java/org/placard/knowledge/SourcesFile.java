package org.placard.knowledge;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of {@code catalog-data/sources.yaml}. */
final class SourcesFile {

    private SourcesFile() {}

    static List<KnownSource> read(FileFields fields) {
        fields.only("sources");
        var sources = new ArrayList<KnownSource>();
        var ids = new HashSet<String>();
        for (FileFields each : fields.list("sources")) {
            each.only("id", "kind", "where", "every", "licence");
            String id = each.text("id");
            if (!ids.add(id)) {
                throw each.error("id", "'" + id + "' is listed twice; rename one");
            }
            KnownSource.Kind kind = each.spelled("kind", each.text("kind"), KnownSource.Kind::of);
            String where = each.text("where");
            boolean folder = kind == KnownSource.Kind.BUNDLED;
            if (folder ? !where.matches("[a-z-]+") : !where.startsWith("https://")) {
                throw each.error("where", folder ? "is no folder beside the file" : "is no https:// address");
            }
            sources.add(new KnownSource(id, kind, where, every(each), each.text("licence")));
        }
        if (sources.isEmpty()) {
            throw fields.error("sources", "is missing; list at least one");
        }
        return sources;
    }

    private static @Nullable Duration every(FileFields fields) {
        String every = fields.text("every");
        if (every.equals("start")) {
            return null;
        }
        try {
            Duration duration = Duration.parse(every);
            if (duration.compareTo(Duration.ofMinutes(1)) >= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Told below, as any other wrong value.
        }
        throw fields.error("every", "is neither 'start' nor a duration of at least a minute such as PT1H");
    }
}
