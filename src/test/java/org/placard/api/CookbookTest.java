package org.placard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.ingest.IndexFollower;
import org.placard.store.CatalogStore;

/** Every command of docs/cookbook.md is run, with real curl, and its answer holds what stands below it. */
@QuarkusTest
class CookbookTest {

    private static final Path COOKBOOK = Path.of(System.getProperty("placard.home", "."), "docs/cookbook.md");
    private static final Pattern FENCE = Pattern.compile("```(sh|text)\\n(.*?)```", Pattern.DOTALL);

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    @Inject
    BulkFiles files;

    @TempDir
    Path dir;

    /** A command and lines of which each must be in what it prints. */
    private record Recipe(String command, List<String> expected) {}

    private static List<Recipe> recipes() throws IOException {
        var recipes = new ArrayList<Recipe>();
        var fences = FENCE.matcher(Files.readString(COOKBOOK));
        while (fences.find()) {
            if (fences.group(1).equals("sh")) {
                recipes.add(new Recipe(fences.group(2), List.of()));
            } else {
                Recipe last = recipes.removeLast();
                recipes.add(new Recipe(last.command(), fences.group(2).lines().toList()));
            }
        }
        return recipes;
    }

    @Test
    void everyCommandAnswersAsItSays() throws IOException, InterruptedException {
        assertThat(follower.await(store.revision(), Duration.ofSeconds(30))).isTrue();
        files.renewNow();
        // A status of 400 or more fails a command, unless it asks for it.
        Files.writeString(dir.resolve(".curlrc"), "silent\nshow-error\nfail-with-body\nmax-time=60\n");
        var misses = new ArrayList<String>();
        List<Recipe> recipes = recipes();
        for (Recipe recipe : recipes) {
            Path out = dir.resolve("out");
            var builder = new ProcessBuilder("sh", "-e", "-c", recipe.command())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().put("PLACARD", "http://127.0.0.1:" + RestAssured.port);
            builder.environment().put("CURL_HOME", dir.toString());
            builder.environment().put("TMPDIR", dir.toString());
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            String printed = Files.readString(out, StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                misses.add(recipe.command() + "ended with " + process.exitValue() + ": " + printed);
            }
            recipe.expected().stream()
                    .filter(line -> !printed.contains(line))
                    .forEach(line -> misses.add(recipe.command() + "lacks " + line + " in: " + printed));
        }
        assertThat(misses).isEmpty();
        assertThat(recipes).hasSizeGreaterThan(15);
    }
}
