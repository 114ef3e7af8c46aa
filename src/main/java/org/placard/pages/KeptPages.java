package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.placard.api.Body;

/**
 * Keeps finished pages until the catalogue or the rules change, plain and compressed: compressing anew for each request
 * takes as long as rendering. Each page has a strong ETag, the digest of its bytes.
 */
@ApplicationScoped
class KeptPages {

    private static final long MOST = 48L * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 600;
    private static final String STATE = KeptPages.class.getName();

    private final Shelf shelf;
    private final RenderedPages pages = new RenderedPages(MOST);

    KeptPages(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The kept page, if there is one; null lets the page be made. */
    @Kept
    @ServerRequestFilter
    @Nullable
    Response known(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        // Asked before the page is made: a page made while the catalogue changes belongs to the older state.
        String state = shelf.state();
        request.setProperty(STATE, state);
        Body kept = pages.find(address(request), state);
        return kept == null ? null : answer(kept, request);
    }

    /** Finishes a page that was just made. */
    @Kept
    @ServerResponseFilter
    void made(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200
                || !(response.getEntity() instanceof byte[] plain)
                || response.getHeaders().containsKey("ETag")
                || !(request.getProperty(STATE) instanceof String state)) {
            return;
        }
        Body page = Body.of(plain);
        String address = address(request);
        if (address.length() <= LONGEST_ADDRESS) {
            pages.keep(address, state, page);
        }
        Response answer = answer(page, request);
        response.setStatus(answer.getStatus());
        response.setEntity(answer.getEntity());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    }

    private static Response answer(Body page, ContainerRequestContext request) {
        return page.answer(
                        request.getHeaderString("Accept-Encoding"), request.getHeaderString("If-None-Match"), Html.TYPE)
                .build();
    }

    private static String address(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
