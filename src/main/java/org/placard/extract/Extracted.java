package org.placard.extract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a package.
 *
 * @param name the package's
 * @param version the package's
 * @param repository as the package says, null where it does not
 * @param tools by name unique, in the order of files and lines
 */
public record Extracted(
        String name,
        String version,
        @Nullable String description,
        @Nullable String repository,
        List<ExtractedTool> tools,
        List<Unresolved> unresolved) {

    public Extracted {
        tools = List.copyOf(tools);
        unresolved = List.copyOf(unresolved);
    }

    /** As an answer to {@code tools/list}. */
    public String manifest() {
        ObjectNode root = new JsonMapper().createObjectNode();
        ObjectNode server = root.putObject("serverInfo").put("name", name).put("version", version);
        if (description != null) {
            server.put("description", description);
        }
        root.put("jsonrpc", "2.0");
        tools.forEach(tool -> root.withArray("tools").add(tool.definition()));
        return root.toString();
    }

    /** The package, its version, and in which lines of which files the tools stand. */
    public String origin() {
        var files = new TreeMap<String, int[]>();
        for (ExtractedTool tool : tools) {
            int[] lines = files.computeIfAbsent(tool.file(), file -> new int[] {tool.line(), tool.line()});
            lines[0] = Math.min(lines[0], tool.line());
            lines[1] = Math.max(lines[1], tool.line());
        }
        var out = new StringBuilder("npm:" + name + "@" + version);
        files.forEach((file, lines) -> {
            if (out.length() < 400) {
                out.append(", ").append(file).append(':').append(lines[0]);
                if (lines[1] > lines[0]) {
                    out.append('–').append(lines[1]);
                }
            }
        });
        return out.toString();
    }
}
