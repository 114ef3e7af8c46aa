package org.placard.pages;

import java.util.List;
import java.util.stream.Stream;
import org.placard.model.AttackPattern;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ToolAddress;

/** The addresses of every page that is worth a visit, in files of 50,000: what sitemaps.org allows. */
record SiteMap(Shelf shelf) {

    static final int MOST = 50_000;

    /** How many files so many addresses fill. */
    static int files(long addresses) {
        return (int) ((addresses + MOST - 1) / MOST);
    }

    /**
     * The paths in one file.
     *
     * @param name {@code pages}, {@code servers-0}, {@code tools-0} and so on
     * @return empty where there is no such file
     */
    List<String> paths(String name) {
        if (name.equals("pages")) {
            return pages();
        }
        int hyphen = name.indexOf('-');
        if (hyphen < 0) {
            return List.of();
        }
        long skipped = Long.parseLong(name.substring(hyphen + 1)) * MOST;
        return switch (name.substring(0, hyphen)) {
            case "servers" ->
                shelf.slugs(skipped, MOST).stream()
                        .map(slug -> "/servers/" + slug)
                        .toList();
            case "tools" ->
                shelf.toolNames(skipped, MOST).stream()
                        .map(tool -> "/tools/" + tool.server() + "/" + ToolAddress.of(tool.name()))
                        .toList();
            default -> List.of();
        };
    }

    private List<String> pages() {
        return Stream.of(
                        Companions.PAGES.stream(),
                        Stream.of(Risk.values()).map(risk -> "/risk/" + risk.id()),
                        Stream.of(Category.values()).map(category -> "/categories/" + category.id()),
                        Stream.of(Capability.values()).map(capability -> "/capabilities/" + capability.id()),
                        shelf.patterns().stream().map(AttackPattern::id).map(id -> "/attacks/" + id))
                .flatMap(paths -> paths)
                .toList();
    }
}
