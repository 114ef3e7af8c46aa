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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.placard.cli.Catalog.Found;
import org.placard.cli.Catalog.Listener;
import org.placard.cli.Catalog.UnavailableException;
import org.placard.json.IngestReportView;
import org.placard.json.ModelJson;
import org.placard.json.ObservedJson;
import org.placard.json.ReportJson;
import org.placard.model.CrawlRun;
import org.placard.model.IngestReport;
import org.placard.model.Observed;
import org.placard.model.ReadingProblem;
import org.placard.policy.RatedTool;

/** Hands jobs to the server that owns the data folder; see {@link OwnerResource} for what it answers. */
final class OwnerClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataFolder.Claim.Served owner;
    private final HttpClient http = HttpClient.newBuilder()
            // An upgrade to HTTP/2 has nothing to offer on loopback, and not every header of the server is allowed
            // there.
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    OwnerClient(DataFolder.Claim.Served owner) {
        this.owner = owner;
    }

    IngestReport ingest(List<Path> files, Listener listener) throws UnavailableException {
        Object job = Map.of("files", files.stream().map(Path::toString).toList());
        return ReportJson.read(job("ingest", job, "report", listener));
    }

    IngestReport observed(List<Observed> servers, List<ReadingProblem> problems, Listener listener)
            throws UnavailableException {
        Object job = Map.of(
                "servers",
                servers.stream().map(ObservedJson::write).toList(),
                "problems",
                problems.stream().map(IngestReportView.ProblemView::of).toList());
        return ReportJson.read(job("observed", job, "report", listener));
    }

    List<CrawlRun> crawl(List<String> sources, boolean full, Listener listener) throws UnavailableException {
        Object job = Map.of("sources", sources, "full", full);
        try {
            var runs = new ArrayList<CrawlRun>();
            for (JsonNode run : JSON.readTree(job("crawl", job, "runs", listener))) {
                runs.add(ReportJson.readRun(run.toString()));
            }
            return runs;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Hands a job over, tells how far it is, and returns the JSON that stands under {@code answer} at its end. */
    private String job(String path, Object job, String answer, Listener listener) throws UnavailableException {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(job)))
                    .build();
            try (var lines = new BufferedReader(new InputStreamReader(send(request), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode told = JSON.readTree(line);
                    if (told.has(answer)) {
                        return told.get(answer).toString();
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

    void archive(OutputStream out) throws UnavailableException, IOException {
        try (InputStream zip = send(request("archive").build())) {
            zip.transferTo(out);
        }
    }

    void export(OutputStream out) throws UnavailableException, IOException {
        try (InputStream lines = send(request("export").build())) {
            lines.transferTo(out);
        }
    }

    List<Found> tools(List<String> servers) throws UnavailableException {
        String query = servers.stream()
                .map(server -> "server=" + URLEncoder.encode(server, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "tools?", ""));
        try (InputStream answer = send(request(query).build())) {
            var found = new ArrayList<Found>();
            for (JsonNode told : JSON.readTree(answer)) {
                var tools = new ArrayList<RatedTool>();
                for (JsonNode tool : told.path("tools")) {
                    tools.add(new RatedTool(
                            ModelJson.tool(tool.get("tool").toString()),
                            ModelJson.classification(tool.get("verdict").toString())));
                }
                found.add(new Found(
                        told.path("asked").asText(),
                        told.path("id").asText(),
                        told.path("slug").asText(),
                        told.path("revision").asLong(),
                        told.path("rulesVersion").asText(),
                        tools));
            }
            return found;
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
