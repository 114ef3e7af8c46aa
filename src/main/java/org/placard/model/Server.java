package org.placard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One MCP server and its tools.
 *
 * @param id the published identity, such as {@code owner/repo}, {@code io.github.owner/name} or a package's name
 * @param slug how addresses name it; see {@link Slug}. A reader proposes one, the store decides
 * @param title a display name, null where the manifest gives none
 * @param description what the manifest says of the server, null where it says nothing
 * @param repository the repository's address, null where unknown
 * @param packages package coordinates such as {@code npm:@scope/name}, empty where unknown
 * @param tools in the manifest's order, names unique
 */
public record Server(
        String id,
        String slug,
        @Nullable String title,
        @Nullable String description,
        @Nullable String repository,
        List<String> packages,
        ServerCoverage coverage,
        Provenance provenance,
        List<Tool> tools) {

    public Server {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a server has an id");
        }
        packages = List.copyOf(packages);
        tools = List.copyOf(tools);
    }

    /** The display name: the title, else the published identity. */
    public String displayName() {
        return title != null ? title : id;
    }

    /** The same server under the slug that the store gave it. */
    public Server withSlug(String other) {
        return new Server(id, other, title, description, repository, packages, coverage, provenance, tools);
    }

    /** The same server under the identity by which the catalogue knows it already. */
    public Server withId(String other) {
        return new Server(other, Slug.of(other), title, description, repository, packages, coverage, provenance, tools);
    }
}
