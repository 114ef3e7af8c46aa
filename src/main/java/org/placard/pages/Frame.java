package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title of the document, without the catalogue's name
 * @param description for search engines and previews
 * @param path the page's own address, without a host
 * @param section which entry of the main navigation is the current one; empty for none
 * @param search whether the header holds the search field: pages that hold one themselves do not need it
 * @param crumbs the way here, the page itself last
 */
public record Frame(String title, String description, String path, String section, boolean search, List<Crumb> crumbs) {

    /** @param path null for the page itself */
    public record Crumb(String text, @Nullable String path) {}

    public Frame {
        title = Shown.line(title, 120);
        description = Shown.line(description, 220);
        crumbs = List.copyOf(crumbs);
    }

    /** A page below the home page. */
    static Frame of(String title, String description, String path, String section) {
        return new Frame(title, description, path, section, true, trail(new Crumb(title, null)));
    }

    static List<Crumb> trail(Crumb... crumbs) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Crumb("Catalogue", "/")), java.util.Arrays.stream(crumbs))
                .toList();
    }
}
