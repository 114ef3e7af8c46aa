package org.placard.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts exactly the command that an operator typed and asks it for its tools. It runs in a process group and an empty
 * folder of its own, with next to no environment, for so long and with so much to say; then the whole group is killed.
 *
 * @param command as typed: the program and its arguments, never through a shell
 * @param environment what is passed on beyond {@code PATH} and the language
 * @param limit for all of it
 * @param output bytes that it may write
 */
public record StdioServer(List<String> command, Map<String, String> environment, Duration limit, long output) {

    public static final Duration LIMIT = Duration.ofSeconds(60);
    public static final long OUTPUT = 64L << 20;

    private static final List<String> PASSED_ON = List.of("PATH", "LANG", "LC_ALL", "SystemRoot");

    public StdioServer {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty() || command.getFirst().isBlank()) {
            throw new IllegalArgumentException("a server's command is missing");
        }
    }

    /** @throws LiveException if it gave no list */
    public Listed list() throws LiveException {
        Path folder;
        try {
            folder = Files.createTempDirectory("placard-stdio-");
        } catch (IOException e) {
            throw new LiveException(LiveException.Kind.UNREACHABLE, "no folder to run in: " + e.getMessage(), e);
        }
        try {
            return listed(folder);
        } finally {
            delete(folder);
        }
    }

    private Listed listed(Path folder) throws LiveException {
        Process process = started(folder);
        try (var rpc = new StdioRpc(process, System.nanoTime() + limit.toNanos(), output)) {
            return Conversation.with(rpc);
        } finally {
            kill(process);
        }
    }

    private Process started(Path folder) throws LiveException {
        var words = new ArrayList<String>();
        // A session of its own makes a process group of its own; the program takes the place of setsid.
        for (String setsid : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (words.isEmpty() && Files.isExecutable(Path.of(setsid))) {
                words.add(setsid);
            }
        }
        words.addAll(command);
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        Map<String, String> scrubbed = builder.environment();
        scrubbed.keySet().retainAll(PASSED_ON);
        scrubbed.put("HOME", folder.toString());
        scrubbed.put("TMPDIR", folder.toString());
        scrubbed.putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LiveException(
                    LiveException.Kind.UNREACHABLE,
                    "could not be started: " + Messages.cut(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** The group first, then whoever left it but not its parent, then the program itself. */
    private static void kill(Process process) {
        List<ProcessHandle> descendants = process.descendants().toList();
        if (Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill"))) {
            try {
                new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor(5, TimeUnit.SECONDS);
            } catch (IOException e) {
                // One by one, then.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void delete(Path folder) {
        for (int attempt = 0; attempt < 3 && Files.exists(folder); attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | java.io.UncheckedIOException e) {
                // A program that is just being killed may still write; the next attempt finds it gone.
            }
        }
    }
}
