package org.placard.extract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Tools in a package's JSON files: a list of objects with a name and an input schema. */
final class JsonTools {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 2 << 20;

    private JsonTools() {}

    static List<ExtractedTool> of(String file, String text) {
        var tools = new ArrayList<ExtractedTool>();
        if (text.length() > LARGEST || !text.contains("inputSchema")) {
            return tools;
        }
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            return tools;
        }
        JsonNode list = root.isArray() ? root : root.path("tools");
        for (JsonNode tool : list) {
            if (tool instanceof ObjectNode object && tool.path("name").isTextual() && tool.has("inputSchema")) {
                String quoted = "\"" + tool.path("name").asText() + "\"";
                int at = Math.max(0, text.indexOf(quoted));
                int line = 1
                        + (int) text.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                tools.add(new ExtractedTool(object, file, line));
            }
        }
        return tools;
    }
}
