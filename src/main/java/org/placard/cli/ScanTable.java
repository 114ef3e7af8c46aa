package org.placard.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.placard.model.Classification;
import org.placard.model.Flag;
import org.placard.model.Risk;
import org.placard.model.Server;

/** A scan for people: file by file, server by server, the worst tool first. */
final class ScanTable {

    private static final int NAME_WIDTH = 40;

    private final PrintStream out;

    ScanTable(PrintStream out) {
        this.out = out;
    }

    void print(Scanned scanned) {
        for (Scanned.File file : scanned.files()) {
            out.println(Terminal.shown(file.client() + " · " + file.file()));
            file.servers().forEach(this::server);
            out.println();
        }
        totals(scanned);
        out.flush();
    }

    private void server(Scanned.Configured server) {
        var configured = server.configured();
        String off = configured.enabled() ? "" : " (switched off)";
        out.println(Terminal.shown(
                "  %s · %s%s: %s".formatted(configured.name(), configured.launches(), off, known(server))));
        int width = server.tools().stream()
                .mapToInt(tool -> Terminal.shown(tool.name()).length())
                .max()
                .orElse(1);
        String format = "    %-9s %-12s %-12s %-" + Math.min(width, NAME_WIDTH) + "s%s";
        for (Scanned.Judged tool : server.tools()) {
            Classification verdict = tool.verdict();
            out.println(String.format(
                            Locale.ROOT,
                            format,
                            verdict.risk().id(),
                            verdict.category().id(),
                            String.format(
                                    Locale.ROOT,
                                    "%.2f %s",
                                    verdict.confidence(),
                                    verdict.confidenceWord().id()),
                            Terminal.shown(tool.name()),
                            remarks(tool))
                    .stripTrailing());
        }
    }

    private static String remarks(Scanned.Judged tool) {
        var standing = tool.rated().standing();
        return (standing == null ? "" : "  " + Terminal.shown(standing.words()))
                + (tool.unattended() ? "  ! runs without asking" : "")
                + (tool.verdict().flagged(Flag.POISONING) ? "  ! text gives orders to the model" : "");
    }

    private static String known(Scanned.Configured server) {
        Server one = server.found().one();
        var by = server.found().by();
        if (one != null && by != null) {
            return "%s, known by its %s".formatted(one.displayName(), by.id());
        }
        if (server.found().servers().isEmpty()) {
            return "unknown: no definition of its tools is known";
        }
        return "unknown: it may be any of "
                + server.found().servers().stream().map(Server::displayName).collect(Collectors.joining(", "));
    }

    private void totals(Scanned scanned) {
        long servers = scanned.servers().count();
        if (servers == 0) {
            out.println("no server configured");
            return;
        }
        long known = scanned.servers().filter(s -> !s.tools().isEmpty()).count();
        Map<Risk, Long> risks = scanned.tools()
                .collect(Collectors.groupingBy(
                        tool -> tool.verdict().risk(), () -> new EnumMap<>(Risk.class), Collectors.counting()));
        String counts = risks.entrySet().stream()
                .sorted(Map.Entry.<Risk, Long>comparingByKey(Comparator.reverseOrder()))
                .map(count -> count.getValue() + " " + count.getKey().id())
                .collect(Collectors.joining(", "));
        out.printf(
                Locale.ROOT,
                "%d %s, %d unknown · %d tools%s · rules %s%n",
                servers,
                servers == 1 ? "server" : "servers",
                servers - known,
                scanned.tools().count(),
                counts.isEmpty() ? "" : ": " + counts,
                scanned.rulesVersion());
    }
}
