package org.placard.manifest;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.model.Server;

/**
 * Servers by what names them from outside: package, image, address or repository. A server is found, never guessed: where
 * several fit, all of them are told.
 */
public final class KnownServers {

    /** By what a server was found. */
    public enum By {
        PACKAGE,
        ADDRESS,
        REPOSITORY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param servers one where it is clear; several where a repository holds several
     * @param by null where none is known
     */
    public record Found(List<Server> servers, @Nullable By by) {

        public static final Found NONE = new Found(List.of(), null);

        public Found {
            servers = List.copyOf(servers);
        }

        /** The one that it is, null where none is known or several may be meant. */
        public @Nullable Server one() {
            return servers.size() == 1 ? servers.getFirst() : null;
        }
    }

    private final Map<String, List<Server>> byPackage = new HashMap<>();
    private final Map<String, List<Server>> byAddress = new HashMap<>();
    private final Map<String, List<Server>> byRepository = new HashMap<>();

    /** @param servers those that may be found */
    public KnownServers(Collection<Server> servers) {
        for (Server server : servers) {
            server.packages().forEach(each -> put(byPackage, packageKey(each), server));
            put(byAddress, addressKey(server.id()), server);
            if (server.repository() != null) {
                put(byRepository, repositoryKey(server.repository()), server);
            }
        }
    }

    private static void put(Map<String, List<Server>> map, String key, Server server) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, k -> new ArrayList<>()).add(server);
        }
    }

    /** The server that a configuration means, by its package, else its address, else its repository. */
    public Found find(ConfiguredServer configured) {
        Found found = configured.coordinates() == null ? Found.NONE : byPackage(configured.coordinates());
        if (found.servers().isEmpty() && configured.address() != null) {
            found = found(byAddress, addressKey(configured.address()), By.ADDRESS);
        }
        if (found.servers().isEmpty() && configured.repository() != null) {
            found = byRepository(configured.repository());
        }
        return found;
    }

    /** The server of this package, address or repository, in this order. */
    public Found named(String name) {
        Found found = byPackage(name);
        return found.servers().isEmpty()
                ? find(new ConfiguredServer(name, null, name, name, "", true, List.of()))
                : found;
    }

    /** @param coordinates such as {@code npm:@scope/name} */
    public Found byPackage(String coordinates) {
        return found(byPackage, packageKey(coordinates), By.PACKAGE);
    }

    /** @param address a repository's web address */
    public Found byRepository(String address) {
        return found(byRepository, repositoryKey(address), By.REPOSITORY);
    }

    private static Found found(Map<String, List<Server>> map, String key, By by) {
        List<Server> servers = map.getOrDefault(key, List.of());
        return servers.isEmpty() ? Found.NONE : new Found(servers, by);
    }

    /** Registries compare names more loosely than people write them. */
    private static String packageKey(String coordinates) {
        String plain = coordinates.toLowerCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        String kind = plain.substring(0, Math.max(colon, 0));
        String name = plain.substring(colon + 1);
        return switch (kind) {
            case "pypi" -> "pypi:" + name.replaceAll("[-_.]+", "-");
            case "oci" ->
                "oci:" + name.replaceFirst("^(docker\\.io/|index\\.docker\\.io/|registry-1\\.docker\\.io/)", "");
            default -> plain;
        };
    }

    private static String addressKey(String address) {
        String plain = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String repositoryKey(String address) {
        String web = Addresses.repository(address);
        if (web == null) {
            return "";
        }
        URI uri = URI.create(web);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return (uri.getHost() + path).toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    }
}
