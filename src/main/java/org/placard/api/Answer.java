package org.placard.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with bytes and a strong ETag that is their digest, so that an answer equal to the caller's copy is a 304. */
@ApplicationScoped
public class Answer {

    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    Answer(ObjectMapper json) {
        this.json = json;
    }

    /** A record as JSON. */
    public Response json(Request request, Object view) {
        try {
            return bytes(request, json.writeValueAsBytes(view), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view record is always JSON: " + view.getClass(), e);
        }
    }

    /** Finished bytes. The caller may add headers; they go out with a 304 too. */
    public Response.ResponseBuilder bytes(Request request, byte[] body, MediaType type) {
        var tag = new EntityTag(digest(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(body, type);
        return answer.tag(tag).header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding");
    }

    private static String digest(byte[] body) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(sha, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
