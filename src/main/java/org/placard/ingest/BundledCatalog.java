package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.placard.knowledge.Knowledge;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.model.Provenance.Observation;
import org.placard.store.CatalogStore;

/** Loads the servers of {@code catalog-data/} where they are not loaded yet, or have changed since. */
@ApplicationScoped
public class BundledCatalog {

    /** The source of what is bundled. */
    public static final String SOURCE = "bundled";

    private static final Logger LOG = Logger.getLogger(BundledCatalog.class);

    private final Knowledge knowledge;
    private final ManifestReader reader;
    private final Judge judge;
    private final CatalogStore store;
    private final Clock clock;

    BundledCatalog(Knowledge knowledge, ManifestReader reader, Judge judge, CatalogStore store, Clock clock) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.judge = judge;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException naming file, field and repair, if a bundled file is not as it has to be
     * @throws IOException if a file cannot be read
     */
    public void load() throws IOException {
        String digest = digest();
        if (digest.equals(store.state().bundled())) {
            return;
        }
        try (var pipeline = new Pipeline(judge, store, line -> {})) {
            for (Path file : knowledge.serverFiles()) {
                var origin = new ManifestOrigin(
                        SOURCE,
                        String.valueOf(file.getFileName()),
                        Observation.BUNDLED,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                pipeline.add(reader.bundled(file, origin));
            }
            pipeline.finish();
            LOG.infof(
                    "loaded the bundled catalogue: %d servers, %d tools",
                    knowledge.serverFiles().size(), pipeline.tools());
        }
        store.bundledLoaded(digest);
    }

    private String digest() throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path file : knowledge.serverFiles()) {
                sha.update(Files.readAllBytes(file));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
