package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/** The whole catalogue as files, with checksums and in parts for whoever was cut off. */
@Path("/data")
public class BulkResource {

    private static final String CACHE = "public, max-age=300, stale-while-revalidate=86400";

    private final BulkFiles files;

    BulkResource(BulkFiles files) {
        this.files = files;
    }

    @GET
    @Path("{file}")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "206")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "416")
    public Response file(
            String file,
            @HeaderParam("If-None-Match") @Nullable String known,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        BulkFile wanted = BulkFile.of(file)
                .orElseThrow(() -> new ProblemException(
                        Problem.NO_SUCH_ADDRESS,
                        "/data/%s; there are tools.jsonl.gz, all.zip, modified.csv and SHA256SUMS".formatted(file)));
        Edition edition = files.current();
        Edition.Stored stored = edition.file(wanted);
        String tag = '"' + stored.sha256() + '"';
        Response.ResponseBuilder answer = Body.unchanged(known, tag)
                ? Response.notModified()
                : content(stored, ifRange == null || ifRange.strip().equals(tag) ? range : null)
                        .type(wanted.type());
        return answer.header("ETag", tag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", CACHE)
                .header("Catalog-Revision", edition.revision())
                .header(
                        "Repr-Digest",
                        "sha-256=:%s:"
                                .formatted(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(stored.sha256()))))
                .build();
    }

    private static Response.ResponseBuilder content(Edition.Stored stored, @Nullable String range) {
        ByteRange part = ByteRange.of(range, stored.size());
        if (part == null) {
            return Response.ok(new PathPart(stored.path(), 0, stored.size()));
        }
        if (part.length() == 0) {
            throw new ProblemException(
                    Problem.NO_SUCH_RANGE,
                    "Range: %s; the file has %d bytes".formatted(range, stored.size()),
                    List.of());
        }
        return Response.status(206)
                .entity(new PathPart(stored.path(), part.first(), part.length()))
                .header("Content-Range", part.of(stored.size()));
    }
}
