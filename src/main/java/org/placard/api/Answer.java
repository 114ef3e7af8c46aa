package org.placard.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers with finished bytes: packed where the caller takes that, and a 304 where it has them already. */
@ApplicationScoped
public class Answer {

    /** Short, for a label may get worse: a copy serves half a minute, and five more while a new one is fetched. */
    static final String CACHE = "public, max-age=30, stale-while-revalidate=300";

    private final ObjectMapper json;

    Answer(ObjectMapper json) {
        this.json = json;
    }

    /** A record as JSON. */
    public Response json(HttpHeaders headers, Object view) {
        return json(headers, view, Fields.ALL);
    }

    /** A record as JSON, with those members that the caller wants. */
    Response json(HttpHeaders headers, Object view, Fields fields) {
        try {
            Object wanted = view;
            if (!fields.all()) {
                ObjectNode tree = json.valueToTree(view);
                fields.keep(tree);
                wanted = tree;
            }
            return bytes(headers, json.writeValueAsBytes(wanted), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view record is always JSON: " + view.getClass(), e);
        }
    }

    /** Finished bytes. The caller may add headers; they go out with a 304 too. */
    public Response.ResponseBuilder bytes(HttpHeaders headers, byte[] body, MediaType type) {
        return Body.of(body)
                .answer(
                        headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                        headers.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        type,
                        CACHE);
    }
}
