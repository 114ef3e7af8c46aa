package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem.Kind;

/**
 * The {@code manifest.json} of a desktop bundle (MCPB, formerly DXT). Tools have a name and perhaps a line of text; where
 * {@code tools_generated} is true the list is not whole.
 */
final class McpbFormat implements ManifestFormat {

    @Override
    public String id() {
        return "mcpb-manifest";
    }

    @Override
    public boolean recognises(Document document) {
        return (document.has("manifest_version") || document.has("dxt_version"))
                && document.get("server").isObject()
                && (document.get("server").has("type") || document.get("server").has("entry_point"));
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode repository = document.get("repository");
        String address = repository.isTextual() ? repository.textValue() : Nodes.text(repository, "url");
        String name = Nodes.text(document.root(), "name");
        var server = new ServerDraft(reading, id(name != null ? name : Identity.fromName(document.name()), address));
        server.title(Nodes.text(document.root(), "display_name"))
                .title(name)
                .description(Nodes.text(document.root(), "description"))
                .description(Nodes.text(document.root(), "long_description"))
                .repository(address);
        server.tools(document.get("tools"), "tools", ToolFields.Missing.IS_UNKNOWN);
        if (document.get("tools_generated").asBoolean(false)) {
            reading.odd(
                    Kind.ODD_FIELD, "tools_generated", "tools are made when the server runs: the list is not whole");
        }
        reading.server(server.finished(id()));
    }

    /** Bundles' names collide; the repository does not, unless it holds several bundles. */
    private static String id(String name, @Nullable String address) {
        String repository = address == null ? null : Addresses.ownerAndRepository(address);
        if (repository == null) {
            return name;
        }
        return repository.endsWith("/" + name) ? repository : repository + "/" + name;
    }
}
