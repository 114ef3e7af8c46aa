package org.placard.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.placard.model.Classification;
import org.placard.model.Flag;
import org.placard.model.ReadingProblem;
import org.placard.model.Risk;
import org.placard.model.Tool;

/** A table for people: the worst first, and what the confidence rests on where it is not high. */
final class TableAnswers implements Answers {

    private static final int NAME_WIDTH = 40;

    private record Row(String server, String name, Classification verdict) {}

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    TableAnswers(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tool(String server, Tool tool, Classification classification) {
        rows.add(new Row(Terminal.shown(server), Terminal.shown(tool.name()), classification));
    }

    @Override
    public void unread(long line, ReadingProblem problem) {
        // Standard error has already said it.
    }

    @Override
    public void finish() {
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.comparing((Row row) -> row.verdict().risk()).reversed());
        int width = Math.min(
                NAME_WIDTH,
                rows.stream().mapToInt(row -> row.name().length()).max().orElse(4));
        String format = "%-9s %-12s %-12s %-" + Math.max(width, 4) + "s  %s%n";
        out.printf(Locale.ROOT, format, "RISK", "CATEGORY", "CONFIDENCE", "TOOL", "SERVER");
        for (Row row : rows) {
            Classification verdict = row.verdict();
            out.printf(
                    Locale.ROOT,
                    format,
                    verdict.risk().id(),
                    verdict.category().id(),
                    String.format(
                            Locale.ROOT,
                            "%.2f %s",
                            verdict.confidence(),
                            verdict.confidenceWord().id()),
                    row.name(),
                    row.server() + (verdict.flagged(Flag.POISONING) ? "  ! text gives orders to the model" : ""));
        }
        out.println();
        out.println(totals());
        out.flush();
    }

    private String totals() {
        Map<Risk, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.verdict().risk(), () -> new EnumMap<>(Risk.class), Collectors.counting()));
        String risks = counts.entrySet().stream()
                .sorted(Map.Entry.<Risk, Long>comparingByKey().reversed())
                .map(count -> count.getValue() + " " + count.getKey().id())
                .collect(Collectors.joining(", "));
        return "%d %s: %s · rules %s"
                .formatted(
                        rows.size(),
                        rows.size() == 1 ? "tool" : "tools",
                        risks,
                        rows.getFirst().verdict().rulesVersion());
    }

    @Override
    public void close() {
        out.flush();
    }
}
