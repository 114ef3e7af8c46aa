package org.placard.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;

/**
 * The catalogue as one archive: {@code tools.jsonl}, {@code modified.csv}, the schemas and each server's policy. The same
 * catalogue gives the same bytes.
 */
public final class CatalogZip implements AutoCloseable {

    /** The first moment that the format knows. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    public CatalogZip(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Adds a server's policy. */
    public void policy(CatalogServer server, List<CatalogTool> tools) throws IOException {
        List<RatedTool> rated = tools.stream()
                .map(tool -> new RatedTool(tool.tool(), tool.classification()))
                .toList();
        entry("policies/" + server.slug() + ".json");
        zip.write(PolicyJsonExport.bytes(Recommendation.forServer(rated)));
        zip.closeEntry();
    }

    /** Adds a file. */
    public void file(String name, InputStream content) throws IOException {
        entry(name);
        content.transferTo(zip);
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
