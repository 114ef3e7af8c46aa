package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Azure's {@code consolidated-tools.json}: hints are {@code toolMetadata: {readOnly: {value, description}, …}}. */
final class AzureConsolidatedFormat implements ManifestFormat {

    @Override
    public String id() {
        return "azure-consolidated";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("consolidated_tools").isArray();
    }

    @Override
    public void read(Document document, Reading reading) {
        var server = new ServerDraft(reading, Identity.fromName(document.name()));
        int i = 0;
        for (JsonNode tool : document.get("consolidated_tools")) {
            server.tool(annotated(tool), "consolidated_tools[" + i++ + "]", ToolFields.Missing.IS_UNKNOWN);
        }
        reading.server(server.finished(id()));
    }

    private static JsonNode annotated(JsonNode tool) {
        if (!(tool instanceof ObjectNode object) || !tool.path("toolMetadata").isObject()) {
            return tool;
        }
        ObjectNode copy = object.deepCopy();
        JsonNode metadata = copy.remove("toolMetadata");
        copy.remove("mappedToolList");
        ObjectNode annotations = copy.putObject("annotations");
        hint(metadata, "readOnly", annotations);
        hint(metadata, "destructive", annotations);
        hint(metadata, "idempotent", annotations);
        hint(metadata, "openWorld", annotations);
        return copy;
    }

    private static void hint(JsonNode metadata, String name, ObjectNode annotations) {
        JsonNode value = metadata.path(name).path("value");
        if (value.isBoolean()) {
            annotations.set(name + "Hint", value);
        }
    }
}
