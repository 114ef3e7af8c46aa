package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A home-made {@code .well-known/mcp/manifest.json}: names of tools by toolset, {@code {name, toolsets: {set: [name]}}}. */
final class WellKnownFormat implements ManifestFormat {

    @Override
    public String id() {
        return "well-known";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("name").isTextual() && document.get("toolsets").isObject() && !document.has("server");
    }

    @Override
    public void read(Document document, Reading reading) {
        String address = Nodes.text(document.root(), "repository");
        String owned = address == null ? null : Addresses.ownerAndRepository(address);
        String name = Nodes.text(document.root(), "name");
        var server = new ServerDraft(reading, id(owned, name, document.name()));
        server.title(Nodes.text(document.root(), "display_name", "name"))
                .description(Nodes.text(document.root(), "description"))
                .repository(address)
                .addPackage(Packages.of("pypi", Nodes.text(document.get("installation"), "pypi")))
                .addPackage(Packages.of("npm", Nodes.text(document.get("installation"), "npm")));
        for (JsonNode toolset : document.get("toolsets")) {
            server.tools(toolset, "toolsets", ToolFields.Missing.IS_UNKNOWN);
        }
        reading.server(server.finished(id()));
    }

    private static String id(@Nullable String owned, @Nullable String name, String file) {
        if (owned != null) {
            return owned;
        }
        return name != null ? name : Identity.fromName(file);
    }
}
