package org.placard.pages;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.ToolAddress;
import org.placard.rules.RuleSet;
import org.placard.store.LabelReport;
import org.placard.store.LabelReports;

/** "This label is wrong": a form that anybody may send, and the operator reads. No account, nothing of the sender kept. */
@Path("/tools/{server}")
class ReportPage {

    private final Shelf shelf;
    private final LabelReports reports;
    private final ReportPace pace;
    private final RuleSet rules;
    private final Missing missing;
    private final Clock clock;

    ReportPage(Shelf shelf, LabelReports reports, ReportPace pace, RuleSet rules, Missing missing, Clock clock) {
        this.shelf = shelf;
        this.reports = reports;
        this.pace = pace;
        this.rules = rules;
        this.missing = missing;
        this.clock = clock;
    }

    @GET
    @Path("{tool}/report")
    public Response form(String server, String tool, @QueryParam("sent") @Nullable String sent) {
        return find(server, tool)
                .map(found -> Html.ok(Templates.report(
                        ReportView.of(found, rules, sent != null ? ReportView.State.SENT : ReportView.State.OPEN, ""))))
                .orElseGet(() -> missing.tool(server, tool));
    }

    @POST
    @Path("{tool}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            String server,
            String tool,
            @RestForm("category") @Nullable String category,
            @RestForm("reason") @Nullable String reason,
            @Context HttpServerRequest request) {
        Optional<CatalogTool> found = find(server, tool);
        if (found.isEmpty()) {
            return missing.tool(server, tool);
        }
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LabelReport.LONGEST_REASON) {
            return again(400, found.get(), ReportView.State.NO_REASON, words);
        }
        Category proposed;
        try {
            proposed = category == null || category.isEmpty() ? null : Category.of(category);
        } catch (IllegalArgumentException e) {
            return again(400, found.get(), ReportView.State.NO_CATEGORY, words);
        }
        if (!pace.admits(request.remoteAddress().hostAddress())) {
            return again(429, found.get(), ReportView.State.TOO_MANY, words);
        }
        return reports.keep(report(found.get(), proposed, words))
                .map(id -> Response.seeOther(URI.create(found.get().path() + "/report?sent=yes"))
                        .build())
                .orElseGet(() -> again(429, found.get(), ReportView.State.TOO_MANY, words));
    }

    private LabelReport report(CatalogTool tool, @Nullable Category proposed, String reason) {
        var verdict = tool.classification();
        return new LabelReport(
                0,
                tool.server().slug(),
                tool.tool().name(),
                tool.digest(),
                verdict.category().id() + " " + verdict.risk().id(),
                proposed == null ? null : proposed.id(),
                reason,
                clock.instant(),
                null);
    }

    private Response again(int status, CatalogTool tool, ReportView.State state, String reason) {
        return Html.status(status, Templates.report(ReportView.of(tool, rules, state, reason)));
    }

    private Optional<CatalogTool> find(String server, String segment) {
        return ToolAddress.name(segment).filter(name -> !name.isBlank()).flatMap(name -> shelf.tool(server, name));
    }
}
