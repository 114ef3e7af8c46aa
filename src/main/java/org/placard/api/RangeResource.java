package org.placard.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.placard.model.CatalogServer;
import org.placard.search.Hit;
import org.placard.search.ToolSearch;

/**
 * Finds tools by the first five hex digits of their definitions' digests: who asks tells us neither the tool nor, because
 * every answer is equally long and never compressed, whoever watches the wire whether it is known.
 */
@Path("/api/v1/range")
public class RangeResource {

    /** Every answer has this many bytes. */
    static final int SIZE = 8192;

    private static final int MOST = 100;
    private static final String SHAPE = "[0-9a-f]{5}";

    private final ToolSearch search;
    private final Catalogued catalogued;
    private final ObjectMapper json;
    private final Meta meta;

    RangeResource(ToolSearch search, Catalogued catalogued, ObjectMapper json, Meta meta) {
        this.search = search;
        this.catalogued = catalogued;
        this.json = json;
        this.meta = meta;
    }

    @GET
    @Path("{prefix}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response range(@Context HttpHeaders headers, String prefix) {
        if (!prefix.matches(SHAPE)) {
            throw new ProblemException(
                    Problem.BAD_PARAMETER,
                    "prefix: '%s' is not the first five lower-case hex digits of a digest".formatted(prefix));
        }
        List<Hit> hits = search.byDigest(prefix, MOST);
        Map<String, CatalogServer> servers =
                catalogued.servers(hits.stream().map(Hit::server).toList());
        return Body.plain(padded(prefix, hits, meta.of(servers.values())))
                .answer(
                        null,
                        headers.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        MediaType.APPLICATION_JSON_TYPE,
                        Answer.CACHE)
                .build();
    }

    private byte[] padded(String prefix, List<Hit> hits, MetaView about) {
        var items = new ArrayList<RangeView.Item>();
        byte[] bare = written(new RangeView(prefix, items, false, about, ""));
        for (Hit hit : hits) {
            items.add(RangeView.Item.of(hit, prefix.length()));
            byte[] longer = written(new RangeView(prefix, items, false, about, ""));
            if (longer.length > SIZE) {
                items.removeLast();
                break;
            }
            bare = longer;
        }
        boolean more = items.size() < hits.size();
        // "true" is a byte shorter than "false".
        int missing = SIZE - bare.length + (more ? 1 : 0);
        return written(new RangeView(prefix, items, more, about, "0".repeat(missing)));
    }

    private byte[] written(RangeView view) {
        try {
            return json.writeValueAsString(view).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view record is always JSON", e);
        }
    }
}
