package org.placard.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.placard.cli.Catalog.Listener;
import org.placard.cli.Catalog.UnavailableException;
import org.placard.json.ModelJson;
import org.placard.json.ReportJson;
import org.placard.model.IngestReport;
import org.placard.policy.RatedTool;

/** Hands jobs to the server that owns the data folder; see {@link OwnerResource} for what it answers. */
final class OwnerClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataFolder.Claim.Served owner;
    private final HttpClient http = HttpClient.newHttpClient();

    OwnerClient(DataFolder.Claim.Served owner) {
        this.owner = owner;
    }

    IngestReport ingest(List<Path> files, Listener listener) throws UnavailableException {
        try {
            String body = JSON.writeValueAsString(
                    Map.of("files", files.stream().map(Path::toString).toList()));
            HttpRequest request = request("ingest")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try (var lines = new BufferedReader(new InputStreamReader(send(request), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode told = JSON.readTree(line);
                    if (told.has("report")) {
                        return ReportJson.read(told.get("report").toString());
                    }
                    if (told.has("failed")) {
                        throw new UnavailableException(told.get("failed").asText());
                    }
                    listener.progress(told.path("progress").asText());
                }
            }
            throw new UnavailableException("the server on %s ended before the job did".formatted(owner.address()));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    void export(OutputStream out) throws UnavailableException, IOException {
        try (InputStream lines = send(request("export").build())) {
            lines.transferTo(out);
        }
    }

    List<RatedTool> tools(String server) throws UnavailableException {
        String query = "tools?server=" + URLEncoder.encode(server, StandardCharsets.UTF_8);
        try (InputStream lines = send(request(query).build())) {
            var tools = new ArrayList<RatedTool>();
            for (JsonNode told : JSON.readTree(lines)) {
                tools.add(new RatedTool(
                        ModelJson.tool(told.get("tool").toString()),
                        ModelJson.classification(told.get("verdict").toString())));
            }
            return tools;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(owner.address() + "/internal/" + path))
                .header("Authorization", "Bearer " + owner.token());
    }

    private InputStream send(HttpRequest request) throws UnavailableException, IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new UnavailableException(
                        "the server on %s answered %d to the job".formatted(owner.address(), answer.statusCode()));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while the server worked");
        }
    }

    private UnavailableException lost(IOException e) {
        return new UnavailableException("the server on %s was lost: %s".formatted(owner.address(), e.getMessage()));
    }
}
