package org.placard.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as manifests write them, made safe to keep: web addresses only, without user, query or fragment. */
public final class Addresses {

    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}");

    private Addresses() {}

    /** A repository's web address; null where it is none. {@code owner/repo} is taken to be on GitHub. */
    public static @Nullable String repository(String text) {
        String plain = text.strip();
        if (SHORT.matcher(plain).matches()) {
            plain = "https://github.com/" + plain;
        } else if (plain.startsWith("github:")) {
            plain = "https://github.com/" + plain.substring(7);
        } else if (plain.startsWith("git@github.com:")) {
            plain = "https://github.com/" + plain.substring(15);
        } else if (plain.startsWith("git+")) {
            plain = plain.substring(4);
        }
        String web = web(plain);
        return web != null && web.endsWith(".git") ? web.substring(0, web.length() - 4) : web;
    }

    /** A web address without user, query or fragment; null where it is none or names no host. */
    static @Nullable String web(String text) {
        String plain = text.strip();
        if (plain.length() > 500) {
            return null;
        }
        try {
            URI uri = new URI(plain);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            if (!web || uri.getHost() == null) {
                return null;
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String path = uri.getRawPath() == null || uri.getRawPath().equals("/") ? "" : uri.getRawPath();
            return scheme.toLowerCase(java.util.Locale.ROOT) + "://" + uri.getHost() + port + path;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** {@code owner/repo} of a repository on a known forge; null elsewhere. */
    static @Nullable String ownerAndRepository(String address) {
        String web = repository(address);
        if (web == null) {
            return null;
        }
        URI uri = URI.create(web);
        boolean forge = uri.getHost().equals("github.com") || uri.getHost().equals("gitlab.com");
        String[] parts = uri.getPath().split("/");
        return forge && parts.length >= 3 ? parts[1] + "/" + parts[2] : null;
    }
}
