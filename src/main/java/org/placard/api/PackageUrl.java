package org.placard.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A package URL (purl), as far as it says which servers are meant: version and subpath are passed over.
 *
 * @param packageName as the catalogue keeps it, such as {@code npm:@scope/name}; null for a repository
 * @param repository a repository's web address; null for a package
 */
record PackageUrl(@Nullable String packageName, @Nullable String repository) {

    private static final Pattern SHAPE =
            Pattern.compile("pkg:/*([A-Za-z0-9.+-]+)/([^@?#]+)(@[^?#]*)?(\\?[^#]*)?(#.*)?");
    private static final Pattern IMAGE = Pattern.compile("[?&]repository_url=([^&]+)");

    /** @throws IllegalArgumentException if the text is no package URL, or of a type that no server is published as */
    static PackageUrl of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no package URL, such as pkg:npm/%%40scope/name".formatted(text));
        }
        String type = matcher.group(1).toLowerCase(Locale.ROOT);
        String name = decoded(matcher.group(2)).replaceAll("/+$", "");
        String qualifiers = matcher.group(4) == null ? "" : matcher.group(4);
        return switch (type) {
            case "npm", "nuget", "cargo", "pypi" -> new PackageUrl(type + ":" + name, null);
            case "golang" -> new PackageUrl("go:" + name, null);
            case "docker", "oci" -> new PackageUrl("oci:" + image(qualifiers, type, name), null);
            case "github" -> new PackageUrl(null, "https://github.com/" + name);
            case "gitlab" -> new PackageUrl(null, "https://gitlab.com/" + name);
            default ->
                throw new IllegalArgumentException(
                        "packages of type '%s' are not known here; there are npm, pypi, nuget, cargo, golang, docker, oci, github, gitlab"
                                .formatted(type));
        };
    }

    private static String image(String qualifiers, String type, String name) {
        Matcher registry = IMAGE.matcher(qualifiers);
        if (!registry.find()) {
            return name;
        }
        String where = decoded(registry.group(1));
        return type.equals("docker") ? where + "/" + name : where;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
