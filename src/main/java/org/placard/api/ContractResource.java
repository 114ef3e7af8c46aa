package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the API says of itself: the committed documents, to the byte. */
@Path("/api/v1")
public class ContractResource {

    static final List<String> SCHEMAS = List.of("tool.json", "classification.json", "policy.json");

    private static final MediaType YAML = new MediaType("application", "yaml", "UTF-8");
    private static final MediaType SCHEMA = new MediaType("application", "schema+json");

    private final Answer answer;

    ContractResource(Answer answer) {
        this.answer = answer;
    }

    @GET
    @Path("openapi.yaml")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    public Response openapi(@Context HttpHeaders headers) {
        return answer.bytes(headers, Contract.bytes("openapi.yaml"), YAML).build();
    }

    @GET
    @Path("schema/{file}")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "404")
    public Response schema(@Context HttpHeaders headers, String file) {
        if (!SCHEMAS.contains(file)) {
            throw new ProblemException(
                    Problem.NO_SUCH_ADDRESS, "schema/%s; there are %s".formatted(file, String.join(", ", SCHEMAS)));
        }
        return answer.bytes(headers, Contract.bytes("schema/" + file), SCHEMA).build();
    }
}
