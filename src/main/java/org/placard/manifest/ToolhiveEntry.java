package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One server as ToolHive's own registry describes it. */
final class ToolhiveEntry {

    private ToolhiveEntry() {}

    static boolean looksSo(JsonNode node) {
        boolean somewhere = node.path("image").isTextual() || node.path("url").isTextual();
        return somewhere
                && node.path("transport").isTextual()
                && (node.has("tier")
                        || node.has("status")
                        || node.has("tool_definitions")
                        || node.path("tools").isArray());
    }

    static void read(String name, JsonNode entry, String format, Reading reading) {
        String id = name.indexOf('/') >= 0 ? name : "toolhive/" + name;
        var server = new ServerDraft(reading, id);
        server.title(Nodes.text(entry, "title"))
                .title(name.indexOf('/') >= 0 ? null : name)
                .description(Nodes.text(entry, "description"))
                .repository(Nodes.text(entry, "repository_url"))
                .addPackage(image(entry));
        NamedTools.read(entry, server);
        reading.server(server.finished(format));
    }

    private static @Nullable String image(JsonNode entry) {
        String image = Nodes.text(entry, "image");
        return image == null ? null : Packages.of("oci", image);
    }
}
