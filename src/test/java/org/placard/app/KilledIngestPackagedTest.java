package org.placard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged server in the middle of ingests. Afterwards every server is wholly old or wholly new, and searches
 * find exactly what is stored.
 */
class KilledIngestPackagedTest {

    private static final int SERVERS = 3_000;
    private static final int ROUNDS = 3;
    private static final Set<String> WORDS = Set.of("aardvark", "buffalo");
    private static final Pattern PROGRESS = Pattern.compile("\"progress\":\"([0-9,]+) tools");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void everyServerIsOldOrNewAndTheIndexAgrees() throws Exception {
        Map<String, Path> manifests = new HashMap<>();
        for (String word : WORDS) {
            manifests.put(word, manifest(word));
        }
        Path data = folder.resolve("data");
        var random = new SplittableRandom(20261125);
        try (var first = PackagedServer.start(data)) {
            first.ingest(manifests.get("aardvark"), line -> {});
        }
        for (int round = 0; round < ROUNDS; round++) {
            Path next = manifests.get(round % 2 == 0 ? "buffalo" : "aardvark");
            killWhileReading(data, next, random.nextInt(SERVERS * 2));
            try (var restarted = PackagedServer.start(data)) {
                assertWholeAndAgreed(restarted);
            }
        }
    }

    private void killWhileReading(Path data, Path manifest, int afterTools) throws Exception {
        try (var server = PackagedServer.start(data)) {
            var reached = new CompletableFuture<String>();
            var client = Thread.ofPlatform().daemon().start(() -> {
                try {
                    server.ingest(manifest, line -> {
                        if (tools(line) >= afterTools) {
                            reached.complete(line);
                        }
                    });
                } catch (IOException | RuntimeException e) {
                    // It was killed: that is what this is about.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    reached.complete("ended");
                }
            });
            reached.join();
            server.kill();
            client.join();
        }
    }

    /** How many tools a line of progress tells of; many where it is the report. */
    private static int tools(String line) {
        Matcher progress = PROGRESS.matcher(line);
        return progress.find() ? Integer.parseInt(progress.group(1).replace(",", "")) : Integer.MAX_VALUE;
    }

    private void assertWholeAndAgreed(PackagedServer server) throws Exception {
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, Integer> tools = new HashMap<>();
        Map<String, Integer> stored = new HashMap<>();
        for (String line : server.exported()) {
            JsonNode tool = JSON.readTree(line);
            String id = tool.get("serverId").asText();
            if (id.startsWith("killed/")) {
                String word = tool.get("description").asText().split(" ")[1];
                words.computeIfAbsent(id, key -> new TreeSet<>()).add(word);
                tools.merge(id, 1, Integer::sum);
                stored.merge(word, 1, Integer::sum);
            }
        }
        assertThat(words).hasSize(SERVERS);
        assertThat(words).allSatisfy((id, used) -> {
            assertThat(used).as(id).hasSize(1);
            assertThat(tools.get(id))
                    .as(id)
                    .isEqualTo(toolsOf(id, used.iterator().next()));
        });
        for (String word : new HashSet<>(stored.keySet())) {
            assertThat(server.found(word)).as("found of " + word).isEqualTo(stored.get(word));
        }
    }

    /** Another number of tools in each version, so that a mixture would show. */
    private static int toolsOf(String id, String word) {
        return 2 + Math.floorMod(id.hashCode(), 5) + (word.equals("buffalo") ? 1 : 0);
    }

    private Path manifest(String word) throws IOException {
        var lines = new StringBuilder();
        for (int server = 0; server < SERVERS; server++) {
            String id = "killed/server-" + server;
            for (int tool = 0; tool < toolsOf(id, word); tool++) {
                lines.append("{\"server\":\"%s\",\"name\":\"get_thing_%d\",\"description\":\"Gets %s number %d.\"}\n"
                        .formatted(id, tool, word, server));
            }
        }
        return Files.writeString(folder.resolve(word + ".jsonl"), lines);
    }
}
