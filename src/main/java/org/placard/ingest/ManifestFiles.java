package org.placard.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;

/** Finds the files behind what an operator names: a file is itself, a folder is every manifest below it, by name. */
public final class ManifestFiles {

    private static final Set<String> ENDINGS = Set.of("json", "jsonl", "ndjson", "yaml", "yml", "gz");

    private ManifestFiles() {}

    /** @param below whether it was found in a folder rather than named: then it need not be a manifest at all */
    public record Found(Path path, boolean below) {}

    /** Every file once, in the order given; what cannot be walked is a problem. */
    public static List<Found> of(List<Path> given, Consumer<ReadingProblem> problems) {
        var files = new LinkedHashMap<Path, Found>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                List<Path> below = below(path, problems);
                if (below.isEmpty()) {
                    problems.accept(
                            lost(path, Kind.UNREADABLE, "the folder holds no .json, .jsonl, .yaml or .gz file"));
                }
                below.forEach(file -> files.putIfAbsent(file, new Found(file, true)));
            } else if (Files.exists(path)) {
                files.put(path, new Found(path, false));
            } else {
                problems.accept(lost(path, Kind.UNREADABLE, "there is no such file or folder"));
            }
        }
        return List.copyOf(files.values());
    }

    static ReadingProblem lost(Path path, Kind kind, String sentence) {
        return new ReadingProblem(Level.SOURCE_LOST, kind, path.toString(), "", sentence);
    }

    private static List<Path> below(Path folder, Consumer<ReadingProblem> problems) {
        var found = new ArrayList<Path>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> manifest(folder, file)).sorted().forEach(found::add);
        } catch (IOException | UncheckedIOException e) {
            problems.accept(lost(folder, Kind.UNREADABLE, "the folder cannot be walked: " + e.getMessage()));
        }
        return found;
    }

    private static boolean manifest(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".") && !part.toString().isEmpty()) {
                return false;
            }
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
    }
}
