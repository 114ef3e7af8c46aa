package org.placard.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.crawl.CrawlJobs;
import org.placard.json.CrawlRunView;
import org.placard.model.CrawlRun;
import org.placard.store.CrawlStore;

/** Visits to sources: how far they are, what they brought, and the order to begin one. */
@Path("/api/v1")
@Tag(name = "crawls")
@Produces(MediaType.APPLICATION_JSON)
public class CrawlsResource {

    private static final int MOST = 50;

    private final CrawlStore store;
    private final CrawlJobs jobs;
    private final OperatorToken operator;
    private final boolean admin;

    CrawlsResource(
            CrawlStore store,
            CrawlJobs jobs,
            OperatorToken operator,
            @ConfigProperty(name = "placard.admin-api", defaultValue = "false") boolean admin) {
        this.store = store;
        this.jobs = jobs;
        this.operator = operator;
        this.admin = admin;
    }

    /** The latest visits, the newest first. */
    public record CrawlsView(List<CrawlRunView> items) {}

    /**
     * An order to visit a source.
     *
     * @param full whether everything is asked for, even where what changed would do
     */
    public record Order(@Nullable String source, boolean full) {}

    @GET
    @Path("crawls")
    @Operation(summary = "The latest visits to sources, the newest first: how far they are, what they brought")
    @APIResponse(responseCode = "200")
    public CrawlsView list(@QueryParam("id") @Nullable Long id) {
        List<CrawlRun> runs =
                id == null ? store.runs(MOST) : store.run(id).stream().toList();
        return new CrawlsView(runs.stream().map(CrawlRunView::of).toList());
    }

    @POST
    @Path("admin/crawls")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin to visit a source (operators only, off by default)")
    @APIResponse(responseCode = "202", description = "It has begun; Location says where to see how far it is")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "401")
    @APIResponse(responseCode = "403")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public Response start(@HeaderParam("Authorization") @Nullable String authorization, Order order)
            throws InterruptedException {
        if (!operator.isBorneBy(authorization)) {
            throw new ProblemException(Problem.OPERATOR_ONLY, "The operator's token is missing or wrong.");
        }
        if (!admin) {
            throw new ProblemException(Problem.ADMIN_OFF, "Orders over the API are switched off.");
        }
        String source = order.source();
        if (source == null) {
            throw new ProblemException(Problem.BAD_PARAMETER, "The body names no source: {\"source\": \"…\"}.");
        }
        try {
            CrawlRunView run = jobs.start(source, order.full())
                    .map(CrawlRunView::of)
                    .orElseThrow(() -> new ProblemException(Problem.SOURCE_BUSY, source + " is being visited."));
            return Response.accepted(run)
                    .location(URI.create("/api/v1/crawls?id=" + run.id()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.NO_SUCH_SOURCE, String.valueOf(e.getMessage()));
        }
    }
}
