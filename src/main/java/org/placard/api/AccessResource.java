package org.placard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The Authorization API 1.0 of OpenID AuthZEN: may this subject call this tool? */
@Path("/access/v1")
@Tag(name = "policy")
public class AccessResource {

    private static final String REQUEST_ID = "X-Request-ID";

    private final AccessDecisions decisions;
    private final ObjectMapper json;

    AccessResource(AccessDecisions decisions, ObjectMapper json) {
        this.decisions = decisions;
        this.json = json;
    }

    @POST
    @Path("evaluation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "AuthZEN: may this subject call this tool?",
            description = "subject; action.name tools/call; resource of type tool, its id the tool's name and "
                    + "properties.server the slug; properties.arguments the call's. The decision is the recommended "
                    + "policy's; context says verdict, rule and reason. What is asked is not permitted until "
                    + "context.approved is true. Calls are counted by subject, in this process.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = AccessDecisions.DecisionView.class)))
    public Response evaluation(@HeaderParam(REQUEST_ID) @Nullable String id, byte[] body) {
        return answer(id, decisions.one(object(body)));
    }

    @POST
    @Path("evaluations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "AuthZEN: several questions at once",
            description = "evaluations, each completed by what stands beside the list; "
                    + "options.evaluations_semantic as in the standard. At most 1,000.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions, in the order of the questions",
            content = @Content(schema = @Schema(implementation = AccessDecisions.DecisionsView.class)))
    public Response evaluations(@HeaderParam(REQUEST_ID) @Nullable String id, byte[] body) {
        JsonNode asked = object(body);
        // Without a list it is a single question, as the standard has it.
        return asked.path("evaluations").isEmpty() && !asked.has("evaluations")
                ? answer(id, decisions.one(asked))
                : answer(id, decisions.several(asked));
    }

    private JsonNode object(byte[] body) {
        try {
            JsonNode read = json.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new ProblemException(Problem.UNREADABLE_ACCESS, "the body is no JSON object");
    }

    private static Response answer(@Nullable String id, Object view) {
        Response.ResponseBuilder answer = Response.ok(view).header("Cache-Control", "no-store");
        if (id != null && id.matches("[\\x21-\\x7e]{1,200}")) {
            answer.header(REQUEST_ID, id);
        }
        return answer.build();
    }
}
