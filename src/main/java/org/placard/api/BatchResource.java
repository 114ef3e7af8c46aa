package org.placard.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.search.Hit;
import org.placard.search.Narrowing;
import org.placard.search.ToolSearch;
import org.placard.store.CatalogStore;

/** Many tools in one question. */
@Path("/api/v1/tools:batch")
public class BatchResource {

    static final int MOST = 200;

    private final CatalogStore store;
    private final ToolSearch search;
    private final ObjectMapper json;
    private final Meta meta;

    BatchResource(CatalogStore store, ToolSearch search, ObjectMapper json, Meta meta) {
        this.json = json;
        this.store = store;
        this.search = search;
        this.meta = meta;
    }

    /** @param tools what is asked for, at most {@value BatchResource#MOST} */
    public record Asked(@Nullable List<@Nullable Key> tools) {}

    /**
     * A tool by its server and name, or by its definition's digest.
     *
     * @param server the server's slug or its published identity
     * @param name the exact name
     */
    public record Key(
            @Nullable String server,
            @Nullable String name,
            @Nullable String digest) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "415")
    public BatchView batch(byte[] body) {
        Asked asked = read(body);
        List<@Nullable Key> keys = asked == null ? null : asked.tools();
        if (keys == null || keys.isEmpty() || keys.size() > MOST) {
            throw new ProblemException(
                    Problem.BAD_PARAMETER, "tools: is a list of 1 to %d tools to look up".formatted(MOST));
        }
        Map<String, CatalogServer> shown = new LinkedHashMap<>();
        var items = new ArrayList<BatchView.Item>();
        for (Key key : keys) {
            try {
                items.add(BatchView.Item.of(found(key, shown)));
            } catch (ProblemException miss) {
                items.add(BatchView.Item.of(miss));
            }
        }
        return new BatchView(items, meta.of(shown.values()));
    }

    private @Nullable Asked read(byte[] body) {
        try {
            return json.readValue(body, Asked.class);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.BAD_PARAMETER,
                    "the body is not JSON such as {\"tools\":[{\"server\":\"owner-repo\",\"name\":\"get_page\"}]}");
        }
    }

    private HitView found(@Nullable Key key, Map<String, CatalogServer> shown) {
        if (key != null && key.digest() != null) {
            return byDigest(key.digest(), shown);
        }
        if (key == null || key.server() == null || key.name() == null) {
            throw new ProblemException(Problem.BAD_PARAMETER, "a tool is asked for by server and name, or by digest");
        }
        String asked = key.server();
        CatalogServer server = store.server(asked)
                .or(() -> store.serverById(asked))
                .orElseThrow(() ->
                        new ProblemException(Problem.NO_SUCH_SERVER, "No server is called '%s'.".formatted(asked)));
        CatalogTool tool = store.tool(server.slug(), key.name())
                .orElseThrow(() -> new ProblemException(
                        Problem.NO_SUCH_TOOL,
                        "The server '%s' has no tool '%s'.".formatted(server.slug(), key.name())));
        shown.put(server.slug(), server);
        return HitView.of(tool);
    }

    private HitView byDigest(String digest, Map<String, CatalogServer> shown) {
        try {
            String whole = new Narrowing(null, digest).digest();
            for (Hit hit : search.byDigest(String.valueOf(whole), 1)) {
                CatalogServer server = store.server(hit.server()).orElse(null);
                if (server != null) {
                    shown.put(server.slug(), server);
                }
                return HitView.of(hit, server);
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_PARAMETER, "digest: " + e.getMessage());
        }
        throw new ProblemException(Problem.NO_SUCH_TOOL, "No tool's definition has the digest '%s'.".formatted(digest));
    }
}
