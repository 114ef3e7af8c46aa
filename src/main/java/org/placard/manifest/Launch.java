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
 */
record Launch(@Nullable String coordinates, @Nullable String address) {

    private static final Pattern PACKAGE = Pattern.compile("(@[a-z0-9~][a-z0-9._~-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern IMAGE = Pattern.compile("[a-z0-9][a-z0-9._-]*(:[0-9]+)?(/[a-z0-9._-]+)*");
    private static final Pattern KEY = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_=+~-]{16,}|.{41,}");
    private static final Pattern KEY_START =
            Pattern.compile("(?i)(sk|pk|ghp|gho|pat|xox[a-z]|key|token|bearer)[-_].{6,}");

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
            return new Launch(null, address(url));
        }
        List<String> words = new ArrayList<>();
        JsonNode command = Nodes.first(entry, "command", "cmd");
        if (command.isTextual()) {
            words.addAll(List.of(command.textValue().strip().split("\\s+")));
        }
        for (JsonNode list : List.of(command, Nodes.first(entry, "args"))) {
            for (JsonNode word : list) {
                words.add(word.asText());
            }
        }
        String program = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        program = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (program) {
            case "npx", "npx.cmd", "bunx", "pnpx" -> new Launch(npm(rest), null);
            case "npm", "pnpm", "yarn", "bun" ->
                new Launch(
                        !rest.isEmpty() && Set.of("exec", "dlx", "x").contains(rest.getFirst())
                                ? npm(rest.subList(1, rest.size()))
                                : null,
                        null);
            case "uvx", "pipx" -> new Launch(pypi(rest), null);
            case "docker", "podman" -> new Launch(image(rest), null);
            case "cmd", "cmd.exe" ->
                new Launch(
                        rest.size() > 2 && rest.get(1).equalsIgnoreCase("npx")
                                ? npm(rest.subList(2, rest.size()))
                                : null,
                        null);
            default -> new Launch(null, null);
        };
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
        return PACKAGE.matcher(name).matches() && !key(name) ? Packages.of(kind, name) : null;
    }

    private static @Nullable String image(List<String> words) {
        int run = words.indexOf("run");
        for (int i = run + 1; run >= 0 && i < words.size(); i++) {
            String word = words.get(i);
            if (DOCKER_VALUES.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                String image = Packages.withoutTag(word);
                return IMAGE.matcher(image).matches() && !key(image) ? "oci:" + image : null;
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
                out.append('/').append(key(part) ? "…" : part);
            }
        }
        return out.toString();
    }

    private static boolean key(String text) {
        return KEY_START.matcher(text).matches() || KEY.matcher(text).matches() && !wordy(text);
    }

    /** Words joined by hyphens with at most a small number in them are a name, not a key. */
    private static boolean wordy(String text) {
        if (text.length() > 100) {
            return false;
        }
        int digits = 0;
        int capitals = 0;
        int longest = 0;
        for (String part : text.split("[-_.]")) {
            longest = Math.max(longest, part.length());
        }
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return digits <= 3 && capitals <= 4 && longest <= 20;
    }
}
