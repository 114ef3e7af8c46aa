package org.placard.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The folder on disk: {@code index-1}, {@code index-2} … of which the file {@code current} names the one in use, and
 * {@code set-aside} with the last one that could not be read.
 */
final class IndexFolder {

    /** @param setAside why the index found was set aside, null where it was not */
    record Opened(Generation generation, @Nullable String setAside) {}

    private static final Logger LOG = System.getLogger(IndexFolder.class.getName());
    private static final Pattern NAME = Pattern.compile("index-([0-9]{1,9})");

    private final Path dir;
    private boolean closed;

    IndexFolder(Path dir) {
        this.dir = dir;
    }

    Opened open(String rulesVersion) throws IOException {
        Files.createDirectories(dir);
        String name = current();
        Path folder = dir.resolve(name);
        boolean existed = Files.isDirectory(folder);
        String damage = null;
        try {
            Generation found = new Generation(folder, rulesVersion);
            if (found.fieldVersion() == ToolFields.VERSION) {
                leaveOnly(name);
                return new Opened(found, null);
            }
            damage = "the index was written with the fields of version %d, now there is %d"
                    .formatted(found.fieldVersion(), ToolFields.VERSION);
            found.close();
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "another process holds the search index in %s; stop it, or use another data folder".formatted(dir),
                    e);
        } catch (IOException | RuntimeException e) {
            if (!existed) {
                throw e;
            }
            damage = "the index in %s could not be read and was set aside: %s".formatted(folder, e.getMessage());
            LOG.log(Level.WARNING, damage);
        }
        setAside(folder);
        Generation empty = create(rulesVersion);
        use(empty);
        leaveOnly(empty.folder.getFileName().toString());
        return new Opened(empty, damage);
    }

    /** An empty index beside those that are there. */
    Generation create(String rulesVersion) throws IOException {
        int highest = 0;
        for (Path path : listing()) {
            var matcher = NAME.matcher(path.getFileName().toString());
            if (matcher.matches()) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
            }
        }
        return new Generation(dir.resolve("index-" + (highest + 1)), rulesVersion);
    }

    /** From now on, also after a restart, this is the index. */
    void use(Generation generation) throws IOException {
        Path written = dir.resolve("current.new");
        Files.writeString(written, generation.folder.getFileName() + "\n", StandardCharsets.UTF_8);
        try {
            Files.move(written, dir.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, dir.resolve("current"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes an index and deletes its folder; searches that still run keep their open files. */
    void discard(Generation generation) {
        try {
            generation.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "closing the index in " + generation.folder, e);
        }
        delete(generation.folder);
    }

    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    private String current() throws IOException {
        Path file = dir.resolve("current");
        if (Files.isRegularFile(file)) {
            String name = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
            if (NAME.matcher(name).matches()) {
                return name;
            }
        }
        return "index-1";
    }

    private void setAside(Path folder) throws IOException {
        Path aside = dir.resolve("set-aside");
        delete(aside);
        Files.move(folder, aside);
    }

    /** Deletes what an interrupted rebuild left behind. */
    private void leaveOnly(String name) throws IOException {
        for (Path path : listing()) {
            String other = path.getFileName().toString();
            if (NAME.matcher(other).matches() && !other.equals(name)) {
                delete(path);
            }
        }
    }

    private List<Path> listing() throws IOException {
        try (Stream<Path> paths = Files.list(dir)) {
            return paths.sorted().toList();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "deleting " + folder + "; the next start tries again", e);
        }
    }
}
