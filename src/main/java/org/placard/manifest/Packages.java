package org.placard.manifest;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Package coordinates as the catalogue keeps them: {@code npm:@scope/name}, without a version. */
final class Packages {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9@][A-Za-z0-9@._/+()-]{0,213}");

    private Packages() {}

    /**
     * @param type a registry's type in any published spelling
     * @param identifier a name, an image reference or an address
     * @return null where either is missing or no name
     */
    static @Nullable String of(@Nullable String type, @Nullable String identifier) {
        if (type == null || identifier == null) {
            return null;
        }
        String kind = switch (type.toLowerCase(Locale.ROOT)) {
            case "npm", "node", "npx", "javascript" -> "npm";
            case "pypi", "pip", "python", "uvx", "uv" -> "pypi";
            case "oci", "docker", "image" -> "oci";
            case "nuget", "dnx" -> "nuget";
            case "cargo", "crates" -> "cargo";
            case "go" -> "go";
            case "mcpb" -> "mcpb";
            default -> null;
        };
        if (kind == null) {
            return null;
        }
        String plain = kind.equals("oci") ? withoutTag(identifier.strip()) : identifier.strip();
        if (kind.equals("mcpb")) {
            String web = Addresses.web(plain);
            return web == null ? null : "mcpb:" + web;
        }
        return SAFE.matcher(plain).matches() ? kind + ":" + plain : null;
    }

    /** An image reference without its tag and digest. */
    static String withoutTag(String image) {
        int digest = image.indexOf('@');
        String plain = digest < 0 ? image : image.substring(0, digest);
        int tag = plain.lastIndexOf(':');
        return tag > plain.lastIndexOf('/') ? plain.substring(0, tag) : plain;
    }

    /** An npm or PyPI name without its version: {@code @scope/name} of {@code @scope/name@1.2}. */
    static String withoutVersion(String name) {
        int at = name.indexOf('@', 1);
        String plain = at < 0 ? name : name.substring(0, at);
        int constraint = plain.indexOf("==");
        String bare = constraint < 0 ? plain : plain.substring(0, constraint);
        int extra = bare.indexOf('[');
        return extra < 0 ? bare : bare.substring(0, extra);
    }
}
