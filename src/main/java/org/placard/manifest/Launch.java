package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client's configuration starts or connects to: a package or an address, and nothing else. Arguments,
 * environment and headers hold secrets and are never kept; of an address neither user nor query, and no part of its path
 * that looks like a key.
 *
 * @param coordinates the package, null where it is none
 * @param address host and path, null where it is none
 * @param repository the repository that a package runner fetches from, null where it is none
 * @param program the bare name of the program that is started, empty where none is, or it has no plain name
 */
record Launch(
        @Nullable String coordinates,
        @Nullable String address,
        @Nullable String repository,
        String program) {

    /** Packages that do nothing but connect to the address given to them. */
    private static final Set<String> BRIDGES = Set.of(
            "npm:mcp-remote",
            "npm:supergateway",
            "npm:mcp-proxy",
            "pypi:mcp-proxy",
            "npm:@pyroprompts/mcp-stdio-to-streamable-http-adapter");

    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern MODULES =
            Pattern.compile("(?:.*[/\\\\])?node_modules[/\\\\]((?:@[^/\\\\]+[/\\\\])?[^/\\\\]+)(?:[/\\\\].*)?");

    private static final Pattern PACKAGE = Pattern.compile("(@[a-z0-9~][a-z0-9._~-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern IMAGE = Pattern.compile("[a-z0-9][a-z0-9._-]*(:[0-9]+)?(/[a-z0-9._-]+)*");

    private static final Set<String> DOCKER_VALUES = Set.of(
            "-e",
            "--env",
            "-v",
            "--volume",
            "-p",
            "--publish",
            "--name",
            "--network",
            "--net",
            "-w",
            "--workdir",
            "--mount",
            "-u",
            "--user",
            "--env-file",
            "--platform",
            "--entrypoint",
            "--add-host",
            "-l",
            "--label",
            "-h",
            "--hostname",
            "--memory",
            "-m",
            "--cpus",
            "--pull",
            "--restart",
            "--dns",
            "--gpus",
            "--device");

    /** What an entry such as {@code {command, args, url}} starts; an array as command holds the arguments too. */
    static Launch of(JsonNode entry) {
        String url = Nodes.text(entry, "url", "httpUrl", "serverUrl", "endpoint", "uri");
        if (url != null) {
            return new Launch(null, address(url), null, "");
        }
        List<String> words = new ArrayList<>();
        JsonNode command = Nodes.first(entry, "command", "cmd");
        if (command.isTextual()) {
            String text = command.textValue().strip();
            boolean path = (text.startsWith("/") || text.contains("\\"))
                    && !Nodes.first(entry, "args").isEmpty();
            words.addAll(path ? List.of(text) : List.of(text.split("\\s+")));
        }
        for (JsonNode list : List.of(command, Nodes.first(entry, "args"))) {
            for (JsonNode word : list) {
                words.add(word.asText());
            }
        }
        return of(words);
    }

    private static Launch of(List<String> words) {
        if (words.isEmpty()) {
            return new Launch(null, null, null, "");
        }
        String program = program(words.getFirst());
        List<String> rest = words.subList(1, words.size());
        return switch (program) {
            case "npx", "bunx", "pnpx" -> packaged(npm(rest), fetched(rest), rest, program);
            case "npm", "pnpm", "yarn", "bun" ->
                !rest.isEmpty() && Set.of("exec", "dlx", "x").contains(rest.getFirst())
                        ? packaged(npm(rest.subList(1, rest.size())), fetched(rest), rest, program)
                        : new Launch(null, null, null, program);
            case "uvx", "pipx" -> packaged(pypi(rest), fetched(rest), rest, program);
            case "uv" ->
                rest.size() > 2 && rest.get(0).equals("tool") && rest.get(1).equals("run")
                        ? packaged(pypi(rest.subList(2, rest.size())), fetched(rest), rest, program)
                        : new Launch(null, null, null, program);
            case "docker", "podman" -> new Launch(image(rest), null, null, program);
            case "node" -> new Launch(rest.isEmpty() ? null : module(rest.getFirst()), null, null, program);
            case "cmd" -> rest.size() > 1 ? of(rest.subList(1, rest.size())) : new Launch(null, null, null, program);
            default -> new Launch(null, null, null, program);
        };
    }

    private static Launch packaged(
            @Nullable String coordinates, @Nullable String repository, List<String> words, String program) {
        if (coordinates != null && BRIDGES.contains(coordinates)) {
            for (String word : words) {
                String address = address(word);
                if (address != null) {
                    return new Launch(null, address, null, program);
                }
            }
        }
        return new Launch(coordinates, null, repository, program);
    }

    /** The program without its folder and ending; empty where it has no plain name. */
    private static String program(String word) {
        String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(exe|cmd|bat)$", "");
        return PROGRAM.matcher(plain).matches() && !Secrets.key(plain) ? plain : "";
    }

    /** The repository that a package runner is told to fetch from. */
    private static @Nullable String fetched(List<String> words) {
        for (String word : words) {
            boolean git = word.startsWith("github:") || word.startsWith("git+https://");
            String address = git ? Addresses.repository(withoutReference(word)) : null;
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    private static String withoutReference(String word) {
        int end = word.indexOf('#');
        String plain = end < 0 ? word : word.substring(0, end);
        int at = plain.lastIndexOf('@');
        return at > plain.lastIndexOf('/') ? plain.substring(0, at) : plain;
    }

    /** The package that a script below {@code node_modules} belongs to. */
    private static @Nullable String module(String script) {
        var matcher = MODULES.matcher(script);
        return matcher.matches() ? named("npm", matcher.group(1).replace('\\', '/')) : null;
    }

    private static @Nullable String npm(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-p") || word.equals("--package")) {
                return i + 1 < words.size() ? named("npm", words.get(i + 1)) : null;
            }
            if (word.startsWith("--package=")) {
                return named("npm", word.substring(10));
            }
            if (!word.startsWith("-")) {
                return named("npm", word);
            }
        }
        return null;
    }

    private static @Nullable String pypi(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--from") || word.equals("--spec")) {
                return i + 1 < words.size() ? named("pypi", words.get(i + 1)) : null;
            }
            if (Set.of("--python", "-p", "--with", "--index-url", "--directory").contains(word)) {
                i++;
            } else if (!word.startsWith("-") && !word.equals("run")) {
                return named("pypi", word);
            }
        }
        return null;
    }

    private static @Nullable String named(String kind, String word) {
        String name = Packages.withoutVersion(word);
        return PACKAGE.matcher(name).matches() && !Secrets.key(name) ? Packages.of(kind, name) : null;
    }

    private static @Nullable String image(List<String> words) {
        int run = words.indexOf("run");
        for (int i = run + 1; run >= 0 && i < words.size(); i++) {
            String word = words.get(i);
            if (DOCKER_VALUES.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                String image = Packages.withoutTag(word);
                return IMAGE.matcher(image).matches() && !Secrets.key(image) ? "oci:" + image : null;
            }
        }
        return null;
    }

    /** Host and path; placeholders and what looks like a key are left out. */
    static @Nullable String address(String url) {
        String web = Addresses.web(url);
        if (web == null) {
            return null;
        }
        URI uri = URI.create(web);
        var out = new StringBuilder(uri.getHost());
        if (uri.getPort() >= 0) {
            out.append(':').append(uri.getPort());
        }
        for (String part : uri.getPath().split("/")) {
            if (!part.isEmpty()) {
                out.append('/').append(Secrets.key(part) ? "…" : part);
            }
        }
        return out.toString();
    }
}
