package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.placard.rules.RuleSet;

/** The pages that explain: about, documentation, glossary. */
@Kept
@Path("/")
class AboutPage {

    private final Shelf shelf;
    private final RuleSet rules;

    AboutPage(Shelf shelf, RuleSet rules) {
        this.shelf = shelf;
        this.rules = rules;
    }

    @GET
    @Path("about")
    public Response about() {
        return Html.ok(Templates.about(
                view("About", "How labels are made, where they end, and how to contest one.", "/about")));
    }

    @GET
    @Path("docs")
    public Response docs() {
        return Html.ok(Templates.docs(Frame.of(
                "Documentation", "The pages, the API, the command line and the policy language.", "/docs", "docs")));
    }

    @GET
    @Path("glossary")
    public Response glossary() {
        return Html.ok(Templates.glossary(GlossaryView.of(rules)));
    }

    private AboutView view(String title, String line, String path) {
        return new AboutView(
                Frame.of(title, line, path, ""),
                shelf.totals().words(),
                Wording.count(rules.rules().size(), "rule"),
                rules.version(),
                Wording.stopped(rules.calibration().data().strip()));
    }
}
