package org.placard.knowledge;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.knowledge.KnownSource.Kind;
import org.placard.knowledge.KnownSource.Resolve;
import org.placard.knowledge.KnownSource.Visibility;

/** The form of {@code catalog-data/sources.yaml}, and of an operator's own file, which may say more. */
final class SourcesFile {

    private SourcesFile() {}

    /** @param operators whether an operator wrote it for this machine */
    static Sources read(FileFields fields, boolean operators) {
        fields.only("sources", "opt-out");
        var sources = new ArrayList<KnownSource>();
        var ids = new HashSet<String>();
        for (FileFields each : fields.list("sources")) {
            each.only("id", "kind", "where", "every", "licence", "resolve", "visibility", "pause", "allow");
            String id = each.text("id");
            if (!id.matches("[a-z0-9][a-z0-9-]{0,30}")) {
                throw each.error("id", "is no id; write up to 31 lower-case letters, digits and hyphens");
            }
            if (!ids.add(id)) {
                throw each.error("id", "'" + id + "' is listed twice; rename one");
            }
            Kind kind = each.spelled("kind", each.text("kind"), Kind::of);
            List<String> allow = each.texts("allow");
            if (!allow.isEmpty() && !operators) {
                throw each.error("allow", "permits hosts that are not public; only an operator's own file may");
            }
            sources.add(new KnownSource(
                    id,
                    kind,
                    where(each, kind, operators),
                    duration(each, "every", Duration.ofMinutes(1)),
                    each.text("licence"),
                    resolve(each),
                    visibility(each),
                    pause(each),
                    allow));
        }
        if (sources.isEmpty()) {
            throw fields.error("sources", "is missing; list at least one");
        }
        return new Sources(sources, fields.texts("opt-out"));
    }

    private static String where(FileFields each, Kind kind, boolean operators) {
        String where = each.text("where");
        switch (kind) {
            case BUNDLED -> {
                if (!where.matches("[a-z-]+")) {
                    throw each.error("where", "is no folder beside the file");
                }
            }
            case FOLDER -> {
                if (!operators || !where.startsWith("/")) {
                    throw each.error("where", "is no absolute folder in an operator's own file");
                }
            }
            case REGISTRY_API, REGISTRY_FILE, MANIFEST, LIVE -> {
                if (!where.startsWith("https://") && !(operators && where.startsWith("http://"))) {
                    throw each.error("where", "is no https:// address");
                }
            }
        }
        return where;
    }

    private static List<Resolve> resolve(FileFields each) {
        List<String> ways = each.texts("resolve");
        return ways.isEmpty()
                ? KnownSource.RESOLVE
                : ways.stream()
                        .map(way -> each.spelled("resolve", way, Resolve::of))
                        .distinct()
                        .toList();
    }

    private static Visibility visibility(FileFields each) {
        String text = each.optionalText("visibility");
        return text == null ? Visibility.PUBLIC : each.spelled("visibility", text, Visibility::of);
    }

    private static Duration pause(FileFields each) {
        if (each.optionalText("pause") == null) {
            return KnownSource.PAUSE;
        }
        Duration pause = duration(each, "pause", Duration.ZERO);
        return pause == null ? Duration.ZERO : pause;
    }

    private static @Nullable Duration duration(FileFields fields, String field, Duration least) {
        String text = fields.text(field);
        if (field.equals("every") && text.equals("start")) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(least) >= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Told below, as any other wrong value.
        }
        throw fields.error(
                field,
                field.equals("every")
                        ? "is neither 'start' nor a duration of at least a minute such as PT1H"
                        : "is no duration such as PT0.5S");
    }
}
