package org.placard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placard.evaluate.LabelJoin;
import org.placard.evaluate.MarkReader;
import org.placard.evaluate.Marks;
import org.placard.evaluate.Specimen;
import org.placard.manifest.Limits;
import org.placard.manifest.ToolLine;
import org.placard.manifest.ToolLines;
import org.placard.text.ServerContext;

/** Tools JSONL as specimens: with their siblings, and with what their lines say besides the definition. */
public final class ToolFiles {

    private ToolFiles() {}

    /**
     * @param file tools JSONL, also gzipped
     * @return its tools, whole servers together, in the order in which servers first appear
     * @throws IllegalArgumentException if it is no tools JSONL
     */
    public static List<Specimen> read(Path file) throws IOException {
        Map<String, List<ToolLine.Read>> servers = new LinkedHashMap<>();
        try (ToolLines lines = ToolLines.open(file, Limits.DEFAULT)
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ": is no tools JSONL; write one tool a line, each with its server and name"))) {
            lines.forEach(line -> {
                if (line instanceof ToolLine.Read read) {
                    servers.computeIfAbsent(read.server(), id -> new ArrayList<>())
                            .add(read);
                }
            });
        }
        Map<Long, Marks> marks = MarkReader.read(file);
        String corpus = stem(file);
        List<Specimen> out = new ArrayList<>();
        servers.forEach((server, tools) -> {
            ServerContext context = context(server, tools);
            Map<String, Integer> seen = new HashMap<>();
            for (ToolLine.Read read : tools) {
                String published = read.tool().name();
                int count = seen.merge(published, 1, Integer::sum);
                out.add(new Specimen(
                        corpus,
                        published,
                        context,
                        count == 1 ? read.tool() : read.tool().renamed(published + "~" + count),
                        marks.getOrDefault(read.number(), Marks.NONE)));
            }
        });
        return out;
    }

    /** A file's name without folder and endings. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    private static ServerContext context(String server, List<ToolLine.Read> tools) {
        ToolLine.Read said = tools.stream()
                .filter(tool -> tool.serverDescription() != null)
                .findFirst()
                .orElse(tools.getFirst());
        return new ServerContext(
                server,
                said.serverTitle(),
                said.serverDescription(),
                tools.stream().map(tool -> tool.tool().name()).toList());
    }

    /** Reads a tool that a label embeds. */
    public static LabelJoin.Embedded embedded(String json) {
        List<ToolLine> read = new ArrayList<>();
        // The name ends so that one line is enough to be taken for tools JSONL.
        try (ToolLines lines = ToolLines.of(
                        "label.jsonl", json.getBytes(java.nio.charset.StandardCharsets.UTF_8), Limits.DEFAULT)
                .orElseThrow()) {
            lines.forEach(read::add);
        } catch (IOException e) {
            throw new IllegalArgumentException("tool: " + e.getMessage(), e);
        }
        return switch (read.getFirst()) {
            case ToolLine.Read tool ->
                new LabelJoin.Embedded(tool.tool(), tool.serverTitle(), tool.serverDescription());
            case ToolLine.Unread unread ->
                throw new IllegalArgumentException("tool: " + unread.problem().sentence());
        };
    }
}
