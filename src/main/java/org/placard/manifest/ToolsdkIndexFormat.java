package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.placard.model.ReadingProblem.Kind;

/** ToolSDK's index: {@code {package: {category, path, validated, tools: {name: {name, description}}}}}. */
final class ToolsdkIndexFormat implements ManifestFormat {

    @Override
    public String id() {
        return "toolsdk-index";
    }

    @Override
    public boolean recognises(Document document) {
        int looked = 0;
        for (JsonNode entry : document.root()) {
            if (!entry.path("path").isTextual() || !entry.has("category") && !entry.has("validated")) {
                return false;
            }
            if (++looked == 20) {
                break;
            }
        }
        return document.root().isObject() && looked > 0;
    }

    @Override
    public void read(Document document, Reading reading) {
        for (Map.Entry<String, JsonNode> member : document.root().properties()) {
            JsonNode entry = member.getValue();
            if (member.getKey().isBlank() || !entry.isObject()) {
                reading.itemLost(Kind.MALFORMED, Texts.shown(member.getKey()), "a package is an object with a name");
                continue;
            }
            var server = new ServerDraft(reading, member.getKey());
            for (Map.Entry<String, JsonNode> tool : entry.path("tools").properties()) {
                server.tool(
                        ToolsMapFormat.named(tool.getKey(), tool.getValue()),
                        tool.getKey(),
                        ToolFields.Missing.IS_UNKNOWN);
            }
            reading.server(server.finished(id()));
        }
    }
}
