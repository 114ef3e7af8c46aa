package org.placard.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.placard.api.CatalogNames;
import org.placard.api.Problem;
import org.placard.api.ProblemException;
import org.placard.crawl.Crawler;
import org.placard.crawl.Observations;
import org.placard.export.CatalogJsonl;
import org.placard.ingest.Ingest;
import org.placard.json.IngestReportView;
import org.placard.json.ModelJson;
import org.placard.json.ObservedJson;
import org.placard.json.ReportJson;
import org.placard.knowledge.KnownSource;
import org.placard.model.Observed;
import org.placard.model.ReadingProblem;
import org.placard.store.CatalogArchive;
import org.placard.store.CatalogStore;

/**
 * What the commands of this machine's operator hand to the server that owns the data folder. Answers only to who bears
 * the owner's token, which is in a file that nobody else may read.
 */
@Path("/internal")
@Blocking
public class OwnerResource {

    private static final String LINES = "application/x-ndjson";

    private final Ingest ingest;
    private final Observations observations;
    private final Crawler crawler;
    private final CatalogStore store;
    private final CatalogNames names;
    private final CatalogArchive archive;
    private final ObjectMapper json;

    OwnerResource(
            Ingest ingest,
            Observations observations,
            Crawler crawler,
            CatalogStore store,
            CatalogNames names,
            CatalogArchive archive,
            ObjectMapper json) {
        this.ingest = ingest;
        this.observations = observations;
        this.crawler = crawler;
        this.store = store;
        this.names = names;
        this.archive = archive;
        this.json = json;
    }

    /** @param files absolute paths on this machine */
    public record Job(List<String> files) {}

    /** A tool as {@link ModelJson} writes it. */
    public record Told(
            @JsonRawValue String tool, @JsonRawValue String verdict) {}

    /** A server that was asked for, with its tools. */
    public record ToldServer(
            String asked, String id, String slug, long revision, String rulesVersion, List<Told> tools) {}

    @POST
    @Path("ingest")
    @Produces(LINES)
    @Operation(hidden = true)
    public StreamingOutput ingest(
            @Context HttpServerRequest request, @HeaderParam("Authorization") @Nullable String authorization, Job job) {
        check(request, authorization);
        List<java.nio.file.Path> files =
                job.files().stream().map(java.nio.file.Path::of).toList();
        return answering("report", told -> ReportJson.write(ingest.files(files, told)));
    }

    /** @param servers each as {@link ObservedJson} writes it */
    public record Looked(List<String> servers, List<IngestReportView.ProblemView> problems) {}

    @POST
    @Path("observed")
    @Produces(LINES)
    @Operation(hidden = true)
    public StreamingOutput observed(
            @Context HttpServerRequest request,
            @HeaderParam("Authorization") @Nullable String authorization,
            Looked looked) {
        check(request, authorization);
        List<Observed> servers =
                looked.servers().stream().map(ObservedJson::read).toList();
        List<ReadingProblem> problems = looked.problems().stream()
                .map(IngestReportView.ProblemView::problem)
                .toList();
        return answering("report", told -> ReportJson.write(observations.take(servers, problems, told)));
    }

    /** @param sources ids; none: all of them */
    public record Visits(List<String> sources, boolean full) {}

    @POST
    @Path("crawl")
    @Produces(LINES)
    @Operation(hidden = true)
    public StreamingOutput crawl(
            @Context HttpServerRequest request,
            @HeaderParam("Authorization") @Nullable String authorization,
            Visits visits) {
        check(request, authorization);
        return answering("runs", told -> {
            List<String> ids = visits.sources().isEmpty()
                    ? crawler.sources().stream().map(KnownSource::id).toList()
                    : visits.sources();
            return ids.stream()
                    .flatMap(id -> crawler.crawl(id, visits.full(), told).stream())
                    .map(ReportJson::write)
                    .collect(Collectors.joining(",", "[", "]"));
        });
    }

    /** A job that tells how far it is and ends with JSON. */
    private interface Work {
        String done(Consumer<String> told);
    }

    private StreamingOutput answering(String name, Work work) {
        return out -> {
            var throttle = new Throttle();
            try {
                String json = work.done(line -> {
                    if (throttle.due()) {
                        line(out, Map.of("progress", line));
                    }
                });
                out.write(("{\"" + name + "\":" + json + "}\n").getBytes(StandardCharsets.UTF_8));
            } catch (IllegalStateException | IllegalArgumentException e) {
                line(out, Map.of("failed", String.valueOf(e.getMessage())));
            }
            out.flush();
        };
    }

    @GET
    @Path("export")
    @Produces(LINES)
    @Operation(hidden = true)
    public StreamingOutput export(
            @Context HttpServerRequest request, @HeaderParam("Authorization") @Nullable String authorization) {
        check(request, authorization);
        return out -> {
            var lines = new CatalogJsonl(out);
            store.forEach((server, tools) -> lines.write(tools));
            lines.flush();
        };
    }

    @GET
    @Path("archive")
    @Produces("application/zip")
    @Operation(hidden = true)
    public StreamingOutput archive(
            @Context HttpServerRequest request, @HeaderParam("Authorization") @Nullable String authorization) {
        check(request, authorization);
        return out -> archive.write(out, line -> {});
    }

    @GET
    @Path("tools")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<ToldServer> tools(
            @Context HttpServerRequest request,
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("server") List<String> servers) {
        check(request, authorization);
        return EmbeddedCatalog.toolsOf(store, names, servers).stream()
                .map(found -> new ToldServer(
                        found.asked(),
                        found.id(),
                        found.slug(),
                        found.revision(),
                        found.rulesVersion(),
                        found.tools().stream()
                                .filter(rated -> rated.classification() != null)
                                .map(rated -> new Told(
                                        ModelJson.write(rated.tool()), ModelJson.write(rated.classification())))
                                .toList()))
                .toList();
    }

    private static void check(HttpServerRequest request, @Nullable String authorization) {
        if (!fromThisMachine(request) || !OwnerToken.isBorneBy(authorization)) {
            throw new ProblemException(Problem.OPERATOR_ONLY, "The owner's token is missing or wrong.");
        }
    }

    private static boolean fromThisMachine(HttpServerRequest request) {
        String remote = request.remoteAddress().hostAddress();
        String local = request.localAddress().hostAddress();
        return remote != null
                && (remote.equals(local)
                        || remote.equals("0:0:0:0:0:0:0:1")
                        || remote.equals("::1")
                        || remote.startsWith("127."));
    }

    private void line(OutputStream out, Map<String, String> told) {
        try {
            out.write((json.writeValueAsString(told) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets one line through every half second. */
    private static final class Throttle {
        private static final long STEP_NANOS = 500_000_000L;
        private long next = System.nanoTime();

        synchronized boolean due() {
            long now = System.nanoTime();
            if (now < next) {
                return false;
            }
            next = now + STEP_NANOS;
            return true;
        }
    }
}
