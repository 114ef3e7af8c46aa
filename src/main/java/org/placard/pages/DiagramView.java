package org.placard.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placard.export.StackReport;

/**
 * The flows through a stack as a drawing: three columns, what comes in, what it can reach, where it can go. A box is a
 * server in one part, with the tools that play it. The same is beside it as a table.
 */
public record DiagramView(int width, int height, List<ColumnView> columns, List<BoxView> boxes, List<EdgeView> edges) {

    /** A column's heading. */
    public record ColumnView(int x, String title) {}

    /** A server in one part. */
    public record BoxView(int x, int y, int width, int height, String title, List<LineView> lines) {}

    /** @param cut whether the smallest cut takes the tool away */
    public record LineView(int x, int y, String text, boolean cut) {}

    /** A curve from one box to another. */
    public record EdgeView(String path) {}

    private static final int BOX = 230;
    private static final int GAP = 110;
    private static final int LINE = 18;
    private static final int TOOLS = 5;
    private static final int BOXES = 10;
    private static final int LETTERS = 25;

    private static final List<Column> COLUMNS = List.of(
            new Column("Strangers’ text comes in", List.of("untrusted")),
            new Column("Private data and secrets", List.of("private", "secret")),
            new Column("Out, to code, to money", List.of("exit", "network", "code", "money")));

    /** @param parts the ids of the parts that stand in it */
    private record Column(String title, List<String> parts) {

        /** The tools of each server that play one of the parts, by alias. */
        Map<String, Set<String>> servers(StackReport report) {
            Set<String> used = report.flows().stream()
                    .flatMap(flow -> legs(flow.id()).stream())
                    .collect(Collectors.toSet());
            var out = new LinkedHashMap<String, Set<String>>();
            for (String part : parts) {
                for (StackReport.ToolView tool : used.contains(part)
                        ? report.parts().getOrDefault(part, List.of())
                        : List.<StackReport.ToolView>of()) {
                    out.computeIfAbsent(tool.alias(), alias -> new LinkedHashSet<>())
                            .add(tool.tool());
                }
            }
            return out;
        }
    }

    private static List<String> legs(String flow) {
        return Stream.of(org.placard.stack.FlowKind.values())
                .filter(kind -> kind.id().equals(flow))
                .flatMap(kind -> kind.legs().stream())
                .map(org.placard.stack.Leg::id)
                .toList();
    }

    static DiagramView of(StackReport report) {
        Set<String> cut = report.cut().tools().stream()
                .map(taken -> taken.alias() + "/" + taken.tool())
                .collect(Collectors.toSet());
        var columns = new ArrayList<ColumnView>();
        var boxes = new ArrayList<List<BoxView>>();
        int height = 0;
        int x = 0;
        for (Column column : COLUMNS) {
            Map<String, Set<String>> servers = column.servers(report);
            if (servers.isEmpty()) {
                continue;
            }
            columns.add(new ColumnView(x, column.title()));
            List<BoxView> own = boxes(x, servers, cut);
            boxes.add(own);
            height = Math.max(height, own.getLast().y() + own.getLast().height());
            x += BOX + GAP;
        }
        var edges = new ArrayList<EdgeView>();
        for (int i = 0; i + 1 < boxes.size(); i++) {
            for (BoxView from : boxes.get(i)) {
                for (BoxView to : boxes.get(i + 1)) {
                    edges.add(edge(from, to));
                }
            }
        }
        return new DiagramView(
                Math.max(0, x - GAP),
                height + 4,
                columns,
                boxes.stream().flatMap(List::stream).toList(),
                edges);
    }

    private static List<BoxView> boxes(int x, Map<String, Set<String>> servers, Set<String> cut) {
        var boxes = new ArrayList<BoxView>();
        int y = 34;
        for (var server : servers.entrySet()) {
            if (boxes.size() == BOXES) {
                boxes.add(new BoxView(
                        x, y, BOX, LINE + 16, "and %d more servers".formatted(servers.size() - BOXES), List.of()));
                break;
            }
            BoxView box = box(x, y, server.getKey(), server.getValue(), cut);
            boxes.add(box);
            y += box.height() + 14;
        }
        return boxes;
    }

    private static BoxView box(int x, int y, String alias, Set<String> tools, Set<String> cut) {
        var lines = new ArrayList<LineView>();
        int line = y + 24;
        // Those that are cut are shown first, so that none of them is hidden behind "more".
        List<String> sorted = tools.stream()
                .sorted(java.util.Comparator.comparing((String tool) -> !cut.contains(alias + "/" + tool)))
                .toList();
        for (String tool : sorted.subList(0, Math.min(TOOLS, sorted.size()))) {
            line += LINE;
            lines.add(new LineView(x + 12, line, Shown.line(tool, LETTERS), cut.contains(alias + "/" + tool)));
        }
        if (sorted.size() > TOOLS) {
            line += LINE;
            lines.add(new LineView(x + 12, line, "and %d more".formatted(sorted.size() - TOOLS), false));
        }
        return new BoxView(x, y, BOX, line - y + 12, Shown.line(alias, LETTERS), lines);
    }

    private static EdgeView edge(BoxView from, BoxView to) {
        int x1 = from.x() + from.width();
        int y1 = from.y() + from.height() / 2;
        int x2 = to.x();
        int y2 = to.y() + to.height() / 2;
        int bend = (x2 - x1) / 2;
        return new EdgeView("M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2));
    }
}
