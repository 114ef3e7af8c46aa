package org.placard.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Server;

/**
 * What identifies a server beside its name, in one spelling: packages ({@code npm:@scope/name}, {@code oci:owner/image}),
 * addresses ({@code url:https://…}) and repositories ({@code repo:https://…}, with {@code #folder} within one).
 */
final class Links {

    static final String URL = "url:";
    static final String REPOSITORY = "repo:";

    private static final int MOST = 60;
    private static final int LONGEST = 300;

    private Links() {}

    /** What a server that was read says. */
    static List<String> of(Server server) {
        return of(server.packages(), server.repository());
    }

    static List<String> of(List<String> packages, @Nullable String repository) {
        var links = new LinkedHashSet<String>();
        packages.forEach(each -> add(links, plain(each)));
        if (repository != null) {
            add(links, REPOSITORY + address(repository));
        }
        return new ArrayList<>(links);
    }

    /** What a server says and what its {@code server.json} says beyond. */
    static List<String> of(Server server, JsonNode json) {
        var links = new LinkedHashSet<String>();
        server.packages().forEach(each -> add(links, plain(each)));
        for (JsonNode remote : json.path("remotes")) {
            String url = remote.path("url").asText("");
            if (!url.isBlank() && url.indexOf('{') < 0) {
                add(links, URL + address(url));
            }
        }
        if (server.repository() != null) {
            String folder = json.path("repository").path("subfolder").asText("").replaceAll("^[./]+|/+$", "");
            add(links, REPOSITORY + address(server.repository()) + (folder.isEmpty() ? "" : "#" + folder));
        }
        return new ArrayList<>(links);
    }

    /** Where a server runs. */
    static List<String> ofAddress(String url) {
        return List.of(URL + address(url));
    }

    private static void add(Set<String> links, String link) {
        if (links.size() < MOST && link.length() <= LONGEST) {
            links.add(link);
        }
    }

    static boolean isPackage(String link) {
        return !link.startsWith(URL) && !link.startsWith(REPOSITORY);
    }

    /** The registry of a package: {@code npm} of {@code npm:name}. */
    static String registry(String link) {
        return link.substring(0, link.indexOf(':') + 1);
    }

    /** A package in the spelling in which its registry compares names. */
    private static String plain(String coordinates) {
        int colon = coordinates.indexOf(':');
        String registry = coordinates.substring(0, colon + 1);
        String name = coordinates.substring(colon + 1);
        return switch (registry) {
            case "pypi:" -> registry + name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
            case "oci:" -> {
                String image = name.toLowerCase(Locale.ROOT).replaceFirst("^(index\\.)?docker\\.io/", "");
                yield registry + (image.startsWith("library/") ? image.substring(8) : image);
            }
            case "nuget:" -> registry + name.toLowerCase(Locale.ROOT);
            default -> coordinates;
        };
    }

    /** An address without what makes no difference. */
    private static String address(String text) {
        String plain = text.strip();
        int end = plain.indexOf('?') >= 0 ? plain.indexOf('?') : plain.length();
        plain = plain.substring(0, plain.indexOf('#') >= 0 ? Math.min(end, plain.indexOf('#')) : end);
        plain = plain.replaceAll("/+$", "").replaceAll("\\.git$", "");
        int host = plain.indexOf("://") < 0 ? 0 : plain.indexOf("://") + 3;
        int path = plain.indexOf('/', host) < 0 ? plain.length() : plain.indexOf('/', host);
        String authority = plain.substring(0, path).toLowerCase(Locale.ROOT);
        // The forges compare owners and repositories without case.
        boolean forge = authority.endsWith("//github.com") || authority.endsWith("//gitlab.com");
        return authority + (forge ? plain.substring(path).toLowerCase(Locale.ROOT) : plain.substring(path));
    }
}
