package org.placard.live;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the servers of a list of npm packages, one after the other, and writes what each has. Arguments: the list
 * ({@code package, arguments, environment} by tabs), the file to write ({@code package, version, seconds, tools by
 * commas}), then environment for all of them as {@code KEY=VALUE}.
 */
public final class LiveMeasure {

    private LiveMeasure() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> shared = new HashMap<>();
        for (int i = 2; i < args.length; i++) {
            put(shared, args[i]);
        }
        try (var out = new PrintStream(Files.newOutputStream(Path.of(args[1])), true, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String row = measured(line.split("\t", -1), shared);
                    out.println(row);
                    System.out.println(row.length() > 150 ? row.substring(0, 150) : row);
                }
            }
        }
    }

    private static String measured(String[] columns, Map<String, String> shared) {
        var command = new ArrayList<>(List.of("npx", "-y", columns[0]));
        words(columns[1]).forEach(command::add);
        Map<String, String> environment = new HashMap<>(shared);
        words(columns[2]).forEach(each -> put(environment, each));
        long from = System.nanoTime();
        try {
            Listed listed = new StdioServer(command, environment, Duration.ofMinutes(4), StdioServer.OUTPUT).list();
            double seconds = (System.nanoTime() - from) / 1e9;
            return "%s\t%s\t%.1f\t%s"
                    .formatted(
                            columns[0],
                            String.valueOf(listed.serverVersion()),
                            seconds,
                            String.join(
                                    ",",
                                    listed.tools().stream()
                                            .map(tool -> tool.path("name").asText())
                                            .toList()));
        } catch (LiveException e) {
            return "%s\t!\t%.1f\t%s".formatted(columns[0], (System.nanoTime() - from) / 1e9, e.getMessage());
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    private static void put(Map<String, String> environment, String pair) {
        environment.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
}
