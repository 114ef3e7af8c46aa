package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.placard.model.Risk;
import org.placard.search.Facet;
import org.placard.search.FacetCount;
import org.placard.search.ToolQuery;

/** The four risks, each with its tools; and the servers whose risk nobody knows. */
@Kept
@Path("/risk")
class RiskPage {

    private static final int UNKNOWN_SERVERS = 200;

    private final Shelf shelf;
    private final Groups groups;
    private final Missing missing;

    RiskPage(Shelf shelf, Groups groups, Missing missing) {
        this.shelf = shelf;
        this.groups = groups;
        this.missing = missing;
    }

    @GET
    public Response all() {
        List<FacetCount> counts =
                shelf.search(ToolQuery.of("").first(1)).facets().getOrDefault(Facet.RISK, List.of());
        var entries = new ArrayList<IndexView.EntryView>();
        for (Risk risk : Arrays.asList(Risk.values()).reversed()) {
            long count = counts.stream()
                    .filter(c -> c.value().equals(risk.id()))
                    .mapToLong(FacetCount::count)
                    .sum();
            entries.add(IndexView.entry(
                    RiskView.of(risk),
                    "/risk/" + risk.id(),
                    Wording.capital(SpreadView.line(risk)) + ".",
                    Wording.count(count, "tool")));
        }
        entries.add(IndexView.entry(
                RiskView.UNKNOWN,
                "/risk/unknown",
                "No tool definition is known. Unknown is not low.",
                Wording.count(shelf.unknownCount(), "server")));
        return Html.ok(Templates.index(new IndexView(
                Frame.of("Risk", "How bad it is if a tool is misused, in four steps.", "/risk", "risk"),
                "Risk",
                "How bad it is if the tool is misused. The category sets where it starts; what the tool touches moves it.",
                entries)));
    }

    @GET
    @Path("{level}")
    public Response one(@PathParam("level") String level) {
        if (level.equals("unknown")) {
            return unknown();
        }
        Optional<Risk> risk =
                Arrays.stream(Risk.values()).filter(r -> r.id().equals(level)).findFirst();
        return risk.map(r -> Html.ok(Templates.group(groups.risk(r))))
                .orElseGet(() -> missing.thing("risk level", level));
    }

    private Response unknown() {
        List<IndexView.EntryView> entries = shelf.unknown(UNKNOWN_SERVERS).stream()
                .map(server -> new IndexView.EntryView(
                        Shown.line(server.displayName(), 80),
                        null,
                        "/servers/" + server.slug(),
                        ProvenanceView.coverage(server.coverage()),
                        "",
                        Shown.line(server.id(), 100)))
                .toList();
        String lead =
                "%s known to this catalogue of which no tool is. Nobody can say what they let an agent do, so policies deny them."
                        .formatted(Wording.count(shelf.unknownCount(), "server"));
        return Html.ok(Templates.index(
                new IndexView(Frame.of("Unknown risk", lead, "/risk/unknown", "risk"), "Unknown risk", lead, entries)));
    }
}
