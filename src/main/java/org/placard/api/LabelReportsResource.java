package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.store.LabelReport;
import org.placard.store.LabelReports;

/** What visitors say of labels, for the operator alone. */
@Path("/api/v1/admin/label-reports")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class LabelReportsResource {

    private static final int MOST = 200;

    private final LabelReports reports;
    private final OperatorToken operator;

    LabelReportsResource(LabelReports reports, OperatorToken operator) {
        this.reports = reports;
        this.operator = operator;
    }

    /** Reports that wait, the oldest first, at most 200. */
    public record Waiting(List<LabelReport> items) {}

    /** @param outcome {@code accepted} or {@code declined} */
    public record Decided(@Nullable String outcome) {}

    @GET
    @Operation(summary = "Reports of wrong labels that wait for the operator")
    @APIResponse(responseCode = "200", description = "The oldest first, at most 200")
    @APIResponse(responseCode = "401", description = "The operator's token is missing or wrong")
    public Waiting waiting(@HeaderParam("Authorization") @Nullable String authorization) {
        check(authorization);
        return new Waiting(reports.waiting(MOST));
    }

    @PUT
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "Notes what became of a report, which takes it from the list")
    @APIResponse(responseCode = "200", description = "The report as it is now")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "401", description = "The operator's token is missing or wrong")
    @APIResponse(responseCode = "404", description = "No such report")
    public LabelReport decide(@HeaderParam("Authorization") @Nullable String authorization, long id, Decided decided) {
        check(authorization);
        LabelReport.Outcome outcome = Parameters.one("outcome", decided.outcome(), LabelReport.Outcome::of);
        if (outcome == null) {
            throw new ProblemException(Problem.BAD_PARAMETER, "outcome: accepted or declined is missing");
        }
        return reports.close(id, outcome)
                .orElseThrow(() ->
                        new ProblemException(Problem.NO_SUCH_REPORT, "No report has the number %d.".formatted(id)));
    }

    private void check(@Nullable String authorization) {
        if (!operator.isBorneBy(authorization)) {
            throw new ProblemException(Problem.OPERATOR_ONLY, "The operator's token is missing or wrong.");
        }
    }
}
