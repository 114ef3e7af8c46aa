package org.placard.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.placard.api.Answer;

/**
 * What stands beside the pages for programs that visit them: robots.txt (RFC 9309), the site map (sitemaps.org), the
 * OpenSearch description, llms.txt (llmstxt.org).
 */
@Path("/")
class Companions {

    private static final MediaType TEXT = new MediaType("text", "plain", "UTF-8");
    private static final MediaType XML = new MediaType("application", "xml", "UTF-8");
    private static final MediaType OPEN_SEARCH = new MediaType("application", "opensearchdescription+xml");

    /** Pages that are neither a tool's nor a server's. */
    static final List<String> PAGES = List.of(
            "/",
            "/risk",
            "/categories",
            "/capabilities",
            "/attacks",
            "/rules",
            "/classify",
            "/accuracy",
            "/docs",
            "/glossary",
            "/about");

    @CheckedTemplate(basePath = "companions")
    static final class Files {
        private Files() {}

        static native TemplateInstance robots(String prefix);

        static native TemplateInstance llms(String prefix, String count);

        static native TemplateInstance opensearch(String prefix);

        static native TemplateInstance sitemapindex(String prefix, List<String> files);

        static native TemplateInstance sitemap(String prefix, List<String> paths);
    }

    private final Shelf shelf;
    private final PublicAddress address;
    private final Answer answer;

    Companions(Shelf shelf, PublicAddress address, Answer answer) {
        this.shelf = shelf;
        this.address = address;
        this.answer = answer;
    }

    @GET
    @Path("robots.txt")
    public Response robots(@Context HttpHeaders headers, @Context UriInfo asked) {
        return file(headers, Files.robots(address.prefix(asked)), TEXT);
    }

    @GET
    @Path("llms.txt")
    public Response llms(@Context HttpHeaders headers, @Context UriInfo asked) {
        return file(headers, Files.llms(address.prefix(asked), shelf.totals().words()), TEXT);
    }

    @GET
    @Path("opensearch.xml")
    public Response openSearch(@Context HttpHeaders headers, @Context UriInfo asked) {
        return file(headers, Files.opensearch(address.prefix(asked)), OPEN_SEARCH);
    }

    @GET
    @Path("sitemap.xml")
    public Response siteMaps(@Context HttpHeaders headers, @Context UriInfo asked) {
        Totals totals = shelf.totals();
        var files = new java.util.ArrayList<>(List.of("pages"));
        IntStream.range(0, SiteMap.files(totals.servers())).forEach(i -> files.add("servers-" + i));
        IntStream.range(0, SiteMap.files(totals.tools())).forEach(i -> files.add("tools-" + i));
        return file(headers, Files.sitemapindex(address.prefix(asked), files), XML);
    }

    @GET
    @Path("sitemaps/{name: [a-z]+(-[0-9]{1,4})?}.xml")
    public Response siteMap(@Context HttpHeaders headers, @Context UriInfo asked, String name) {
        List<String> paths = new SiteMap(shelf).paths(name);
        return paths.isEmpty()
                ? Response.status(404).build()
                : file(headers, Files.sitemap(address.prefix(asked), paths), XML);
    }

    private Response file(HttpHeaders headers, TemplateInstance file, MediaType type) {
        return answer.bytes(headers, file.render().getBytes(StandardCharsets.UTF_8), type)
                .build();
    }
}
