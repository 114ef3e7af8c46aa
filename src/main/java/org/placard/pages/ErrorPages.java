package org.placard.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.placard.api.ProblemView;

/** Shows a problem as a page to those who ask for pages: a browser at an address that is none. */
class ErrorPages {

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemView problem && wantsPage(request)) {
            var page = MissingView.of(
                    problem.title(),
                    problem.status() == 404 ? "There is no page here." : problem.help(),
                    "",
                    List.of());
            response.setEntity(Html.bytes(Templates.missing(page)), null, Html.TYPE);
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        String accepted = request.getHeaderString("Accept");
        String path = request.getUriInfo().getPath();
        return accepted != null
                && accepted.contains("text/html")
                && !path.replaceFirst("^/", "").startsWith("api/")
                && !path.endsWith(".json");
    }
}
