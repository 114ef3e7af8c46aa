package org.placard.knowledge;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place that manifests come from, as {@code catalog-data/sources.yaml} lists it.
 *
 * @param where a folder beside that file for {@link Kind#BUNDLED}, else an {@code https://} address
 * @param every how often it is looked at, null: once, at the start
 * @param licence SPDX identifier of what it publishes, or {@code unknown}
 */
public record KnownSource(
        String id, Kind kind, String where, @Nullable Duration every, String licence) {

    /** How a source is read. */
    public enum Kind {
        /** Files of the catalogue's own folder. */
        BUNDLED,
        /** The official registry's API. */
        REGISTRY_API,
        /** The files of a repository. */
        ARCHIVE,
        /** The answer of a running server. */
        LIVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * @throws IllegalArgumentException if no kind is spelled so; the message lists those that are
         */
        public static Kind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of source is called '%s'; there are %s"
                            .formatted(id, Arrays.stream(values()).map(Kind::id).collect(Collectors.joining(", ")))));
        }
    }
}
