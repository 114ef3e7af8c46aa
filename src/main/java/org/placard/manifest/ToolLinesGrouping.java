package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.placard.model.ReadingProblem.Kind;

/**
 * Reads tools JSONL server by server, wherever a server's lines stand: a first walk notes where each line is, then one
 * server at a time is read and handed over, in the order in which the servers first appear.
 */
final class ToolLinesGrouping {

    static final String ID = "tools-jsonl";

    private final Reading reading;
    private final LineBytes bytes;
    private final LineIndex index = new LineIndex();

    ToolLinesGrouping(Reading reading, LineBytes bytes) {
        this.reading = reading;
        this.bytes = bytes;
    }

    void read() throws IOException {
        if (bytes.size() > reading.limits().lines()) {
            reading.lost(
                    Kind.TOO_LARGE,
                    "larger than %,d MiB; split it".formatted(reading.limits().lines() >> 20));
            return;
        }
        try (InputStream in = bytes.open()) {
            walk(new LineScanner(in, reading.limits().line()));
        }
        index.sort();
        for (int group = 0; group < index.groups(); group++) {
            group(group);
        }
    }

    private void walk(LineScanner lines) throws IOException {
        String unnamed = Identity.fromName(reading.name());
        long number = 0;
        while (lines.next()) {
            number = lines.number();
            if (lines.tooLong()) {
                lost(lines.number(), Kind.TOO_LARGE, ToolLines.longLine(reading.limits()));
                continue;
            }
            try {
                LineTree.Owner owner = LineTree.owner(lines.buffer(), lines.start(), lines.length());
                String server = owner.server();
                index.add(server == null ? unnamed : server, lines.number(), lines.offset(), lines.length());
            } catch (LineTree.BadLineException e) {
                lost(lines.number(), e.kind(), String.valueOf(e.getMessage()));
            }
        }
        if (number == 0) {
            reading.lost(Kind.UNREADABLE, "the file is empty");
        }
    }

    private void lost(long number, Kind kind, String sentence) {
        reading.itemLost(kind, ToolLines.place(number), sentence);
    }

    private void group(int group) throws IOException {
        Map<String, ServerDraft> servers = new LinkedHashMap<>();
        long budget = reading.limits().server();
        int lines = index.lines(group);
        for (int i = 0; i < lines; i++) {
            LineIndex.Entry entry = index.entry(group, i);
            budget -= entry.length();
            int left = lines - i;
            boolean full =
                    servers.size() == 1 && servers.values().iterator().next().full();
            if (budget < 0 || full) {
                servers.values().stream().findFirst().ifPresent(server -> server.leaveOut(left));
                break;
            }
            line(entry, servers);
        }
        servers.values().forEach(server -> reading.server(server.finished(ID)));
    }

    private void line(LineIndex.Entry entry, Map<String, ServerDraft> servers) throws IOException {
        String place = ToolLines.place(entry.number());
        JsonTree.Oddities oddities =
                (kind, field, sentence) -> reading.odd(kind, field.isEmpty() ? place : place + " · " + field, sentence);
        try {
            JsonNode node = LineTree.read(bytes.at(entry.offset(), entry.length()), oddities);
            String id = LineTree.server(node);
            if (id == null) {
                id = Identity.fromName(reading.name());
                oddities.odd(Kind.MISSING_FIELD, "server", "the line names no server; taken to be '" + id + "'");
            }
            ServerDraft server = servers.computeIfAbsent(id, key -> new ServerDraft(reading, key));
            server.title(Nodes.text(node, "serverTitle"));
            if (!server.hasDescription()) {
                server.description(Nodes.text(node, "serverDescription"));
            }
            server.add(ToolLines.tool(node, reading.limits(), oddities));
        } catch (LineTree.BadLineException e) {
            lost(entry.number(), e.kind(), String.valueOf(e.getMessage()));
        }
    }
}
