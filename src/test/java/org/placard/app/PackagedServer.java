package org.placard.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The packaged application, serving a data folder in a process of its own. */
final class PackagedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final String address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PackagedServer(Process process, String address, String token) {
        this.process = process;
        this.address = address;
        this.token = token;
    }

    /** Starts it on H2 and waits until it is ready. */
    static PackagedServer start(Path data) throws IOException, InterruptedException {
        return start(PackagedApp.onH2(), data);
    }

    /** Starts an application and waits until it is ready; its log is beside the data folder. */
    static PackagedServer start(PackagedApp app, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path log = log(data);
        Process process = app.command("serve", "--port", "0", "--data-dir", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return whenReady(process, data, log);
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** What the server of a data folder said until now. */
    static String said(Path data) throws IOException {
        return Files.readString(log(data));
    }

    private static PackagedServer whenReady(Process process, Path data, Path log)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            JsonNode owner = owner(data);
            if (owner.path("pid").asLong() == process.pid()
                    && owner.path("address").isTextual()) {
                var server = new PackagedServer(
                        process,
                        owner.get("address").asText(),
                        owner.get("token").asText());
                if (server.get("/q/health/ready").statusCode() == 200) {
                    return server;
                }
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server did not become ready:\n" + Files.readString(log));
    }

    private static JsonNode owner(Path data) {
        try {
            return JSON.readTree(Files.readString(data.resolve("owner.json")));
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    /** Hands over a file and listens until the report, or until the server is gone. */
    void ingest(Path manifest, Consumer<String> line) throws IOException, InterruptedException {
        String job = JSON.writeValueAsString(Map.of("files", List.of(manifest.toString())));
        HttpRequest request = request("/internal/ingest")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(job))
                .build();
        http.send(request, BodyHandlers.ofLines()).body().forEach(line);
    }

    List<String> exported() throws IOException, InterruptedException {
        return http.send(request("/internal/export").build(), BodyHandlers.ofLines())
                .body()
                .toList();
    }

    /** How many tools a search finds. */
    int found(String word) throws IOException, InterruptedException {
        String answer = get("/api/v1/tools?facets=false&limit=1&q=" + word).body();
        return JSON.readTree(answer).get("total").asInt();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            kill();
        }
    }
}
