package org.placard.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers with pages. */
final class Html {

    static final MediaType TYPE = new MediaType("text", "html", "UTF-8");

    private Html() {}

    static Response ok(TemplateInstance page) {
        return Response.ok(bytes(page), TYPE).build();
    }

    /** A page with another status; it is not to be kept. */
    static Response status(int status, TemplateInstance page) {
        return Response.status(status)
                .type(TYPE)
                .entity(bytes(page))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The page lives at another address, for good. */
    static Response moved(String path) {
        return Response.status(301).location(URI.create(path)).build();
    }

    static byte[] bytes(TemplateInstance page) {
        return page.render().getBytes(StandardCharsets.UTF_8);
    }
}
