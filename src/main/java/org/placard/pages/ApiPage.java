package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.placard.api.Contract;

/** The API's contract, readable: the document itself is at {@code /api/v1/openapi.yaml}. */
@Kept
@Path("/docs/api")
class ApiPage {

    @GET
    public Response api() {
        var document = new ApiDocument(Contract.bytes("openapi.yaml"));
        return Html.ok(Templates.api(new ApiView(
                Frame.of("API", "Every address of the API, what it takes and what it answers.", "/docs/api", "docs"),
                document.description(),
                document.sections())));
    }
}
