package org.placard.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A packaged application, for one kind of database.
 *
 * @param folder what holds {@code quarkus-run.jar}
 * @param home what holds rules and bundled servers
 * @param environment what its processes are told
 */
record PackagedApp(Path folder, Path home, Map<String, String> environment) {

    private static final Path BUILT = Path.of(System.getProperty("placard.home"));

    static PackagedApp onH2() {
        return new PackagedApp(BUILT.resolve("target/quarkus-app"), BUILT, Map.of());
    }

    static PackagedApp onPostgres(String address) {
        return new PackagedApp(
                BUILT.resolve("target/quarkus-app-postgresql"), BUILT, Map.of("PLACARD_DB_URL", address));
    }

    PackagedApp with(Path otherHome) {
        return new PackagedApp(folder, otherHome, environment);
    }

    PackagedApp told(Map<String, String> otherEnvironment) {
        return new PackagedApp(folder, home, otherEnvironment);
    }

    /** A process of it that has yet to be started. */
    ProcessBuilder command(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dplacard.home=" + home,
                "-jar",
                folder.resolve("quarkus-run.jar").toString()));
        words.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("PLACARD_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** How a command ended and what it printed. */
    record Ended(int code, String output) {}

    /** Runs a command to its end; what it says to the terminal and what it answers come together. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = command(arguments).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the command did not end: " + output);
        }
        return new Ended(process.exitValue(), output);
    }
}
