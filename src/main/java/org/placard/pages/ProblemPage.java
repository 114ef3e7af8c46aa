package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.placard.api.Problem;

/** What the API can complain of: each problem's type is an address, and this is what is there. */
@Kept
@Path("/problems")
class ProblemPage {

    private final Missing missing;

    ProblemPage(Missing missing) {
        this.missing = missing;
    }

    @GET
    public Response all() {
        return page(
                "Problems",
                "What the API can complain of, as RFC 9457 problems.",
                "/problems",
                List.of(Problem.values()));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.id().equals(id))
                .findFirst()
                .map(problem -> page(problem.title(), problem.help(), problem.type(), List.of(problem)))
                .orElseGet(() -> missing.thing("problem", id));
    }

    private static Response page(String title, String lead, String path, List<Problem> problems) {
        return Html.ok(Templates.index(new IndexView(
                Frame.of(title, lead, path, ""),
                title,
                lead,
                problems.stream()
                        .map(p -> new IndexView.EntryView(
                                p.title(), null, p.type(), p.help(), "HTTP " + p.status(), p.type()))
                        .toList())));
    }
}
