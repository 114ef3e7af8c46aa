package org.placard.knowledge;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place that manifests come from, as {@code catalog-data/sources.yaml} or the operator's own file lists it.
 *
 * @param where a folder for {@link Kind#BUNDLED} and {@link Kind#FOLDER}, else an address
 * @param every how often it is looked at, null: once, at the start
 * @param licence SPDX identifier of what it publishes, or {@code unknown}
 * @param resolve where tool definitions are looked for when an entry has none, in this order
 * @param visibility who may see the servers that are known from here alone
 * @param pause at least so long between two requests to its host
 * @param allow hosts, as {@code host} or {@code host:port}, that it may be at though they are not public
 */
public record KnownSource(
        String id,
        Kind kind,
        String where,
        @Nullable Duration every,
        String licence,
        List<Resolve> resolve,
        Visibility visibility,
        Duration pause,
        List<String> allow) {

    /** What is done where nothing else is said. */
    public static final List<Resolve> RESOLVE =
            List.of(Resolve.BUNDLED, Resolve.TOOLHIVE, Resolve.DOCKER, Resolve.NPM_STATIC);

    public static final Duration PAUSE = Duration.ofMillis(500);

    public KnownSource {
        resolve = List.copyOf(resolve);
        allow = List.copyOf(allow);
    }

    /** How a source is read. */
    public enum Kind {
        /** Files of the catalogue's own folder. */
        BUNDLED,
        /** The official registry's API, page by page. */
        REGISTRY_API,
        /** A copy of that API's list as a file. */
        REGISTRY_FILE,
        /** A file with many servers in it, in any form that is known. */
        MANIFEST,
        /** A folder of manifests on this machine, such as a checkout. */
        FOLDER,
        /** The answer of a running server, over HTTP. */
        LIVE;

        public String id() {
            return spelling(this);
        }

        /**
         * @throws IllegalArgumentException if no kind is spelled so; the message lists those that are
         */
        public static Kind of(String id) {
            return spelled("kind of source", values(), id, Kind::id);
        }
    }

    /** Where the tools of an entry are looked for that has none. */
    public enum Resolve {
        /** Among the bundled servers. */
        BUNDLED,
        /** Among ToolHive's. */
        TOOLHIVE,
        /** Among Docker's. */
        DOCKER,
        /** In the entry's npm package, which is read and not run. */
        NPM_STATIC,
        /** By asking the entry's own address. */
        REMOTE_LIST;

        public String id() {
            return spelling(this);
        }

        /**
         * @throws IllegalArgumentException if no way is spelled so; the message lists those that are
         */
        public static Resolve of(String id) {
            return spelled("way to resolve", values(), id, Resolve::id);
        }
    }

    /** Who may see what. */
    public enum Visibility {
        PUBLIC,
        /** Whoever bears the operator's token. */
        PRIVATE;

        public String id() {
            return spelling(this);
        }

        /**
         * @throws IllegalArgumentException if none is spelled so; the message lists those that are
         */
        public static Visibility of(String id) {
            return spelled("visibility", values(), id, Visibility::id);
        }
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E> E spelled(String what, E[] all, String id, Function<E, String> spelling) {
        return Arrays.stream(all)
                .filter(each -> spelling.apply(each).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no %s is called '%s'; there are %s"
                        .formatted(what, id, Arrays.stream(all).map(spelling).collect(Collectors.joining(", ")))));
    }
}
