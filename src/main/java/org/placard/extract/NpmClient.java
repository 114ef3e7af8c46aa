package org.placard.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fetches packages with the npm client, as it is configured on this machine, and runs none of their scripts. */
public final class NpmClient {

    private static final Pattern NAME =
            Pattern.compile("(@[a-z0-9~][a-z0-9._~-]*/)?[a-zA-Z0-9~][a-zA-Z0-9._~-]{0,213}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,100}");
    private static final long LARGEST = 256L << 20;

    private final String program;
    private final Duration limit;

    /** @param program such as {@code npm} */
    public NpmClient(String program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** The client on the path, a minute a package. */
    public NpmClient() {
        this("npm", Duration.ofMinutes(1));
    }

    /**
     * Reads a package for its tools.
     *
     * @param specification {@code @scope/name} or {@code name}, with or without {@code @version}
     * @throws IllegalArgumentException if it names no package of the registry, such as an address or a folder
     * @throws IOException if the package could not be fetched or read
     */
    public Extracted extract(String specification) throws IOException {
        check(specification);
        Path folder = Files.createTempDirectory("placard-npm-");
        try {
            pack(specification, folder);
            Path archive;
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> only =
                        files.filter(file -> file.toString().endsWith(".tgz")).findFirst();
                archive = only.orElseThrow(() -> new IOException("npm fetched nothing for " + specification));
            }
            if (Files.size(archive) > LARGEST) {
                throw new IOException("the package is larger than %,d bytes".formatted(LARGEST));
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
                return PackageReader.read(in);
            }
        } finally {
            delete(folder);
        }
    }

    private static void check(String specification) {
        int at = specification.indexOf('@', 1);
        String name = at < 0 ? specification : specification.substring(0, at);
        String version = at < 0 ? "latest" : specification.substring(at + 1);
        if (!NAME.matcher(name).matches() || !VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    specification + ": is no package of the registry; write @scope/name or name, then @version if any");
        }
    }

    private void pack(String specification, Path folder) throws IOException {
        Path said = folder.resolve("said.txt");
        Process npm = new ProcessBuilder(List.of(
                        program,
                        "pack",
                        "--ignore-scripts",
                        "--silent",
                        "--pack-destination",
                        ".",
                        "--",
                        specification))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        npm.getOutputStream().close();
        try {
            if (!npm.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("npm did not fetch %s in %d s".formatted(specification, limit.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while npm fetched " + specification, e);
        } finally {
            npm.descendants().forEach(ProcessHandle::destroyForcibly);
            npm.destroyForcibly();
        }
        if (npm.exitValue() != 0) {
            String reason = Files.readString(said, StandardCharsets.UTF_8).strip();
            throw new IOException("npm could not fetch %s (%s)"
                    .formatted(specification, reason.isEmpty() ? "exit code " + npm.exitValue() : firstLine(reason)));
        }
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
