package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.placard.export.CatalogJsonl;
import org.placard.export.CatalogZip;
import org.placard.export.ModifiedCsv;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.store.CatalogStore;

/** Writes the bulk files in one pass over the catalogue, which is never held whole. */
@ApplicationScoped
class EditionWriter {

    private static final List<String> SCHEMAS = List.of("tool.json", "classification.json", "policy.json");

    private final CatalogStore store;

    EditionWriter(CatalogStore store) {
        this.store = store;
    }

    /** Fills an empty folder; the checksums come last. */
    void write(Path folder) throws IOException {
        Path lines = folder.resolve(BulkFile.TOOLS.fileName());
        var servers = new ArrayList<CatalogServer>();
        try (var zip = new CatalogZip(stream(folder.resolve(BulkFile.ALL.fileName())))) {
            try (var packed = new GZIPOutputStream(stream(lines), 1 << 16)) {
                var tools = new CatalogJsonl(packed);
                store.forEach((server, of) -> {
                    servers.add(server);
                    tools.write(of);
                    policy(zip, server, of);
                });
                tools.flush();
            }
            try (var unpacked = new GZIPInputStream(Files.newInputStream(lines), 1 << 16)) {
                zip.file("tools.jsonl", unpacked);
            }
            byte[] modified = ModifiedCsv.of(servers);
            Files.write(folder.resolve(BulkFile.MODIFIED.fileName()), modified);
            zip.file(BulkFile.MODIFIED.fileName(), new ByteArrayInputStream(modified));
            for (String schema : SCHEMAS) {
                try (InputStream text = Contract.open("schema/" + schema)) {
                    zip.file("schema/" + schema, text);
                }
            }
        }
        var sums = new StringBuilder();
        for (BulkFile file : List.of(BulkFile.TOOLS, BulkFile.ALL, BulkFile.MODIFIED)) {
            sums.append(Edition.Stored.of(folder.resolve(file.fileName())).line());
        }
        Files.writeString(folder.resolve(BulkFile.CHECKSUMS.fileName()), sums);
    }

    private static void policy(CatalogZip zip, CatalogServer server, List<CatalogTool> tools) {
        try {
            zip.policy(server, tools);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream stream(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
