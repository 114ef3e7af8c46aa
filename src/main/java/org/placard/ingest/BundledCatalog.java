package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.placard.knowledge.Knowledge;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.model.Provenance.Observation;
import org.placard.store.CatalogStore;
import org.placard.store.PreparedServer;

/** Puts the bundled servers into a catalogue that does not have them yet, or has those of another release. */
@ApplicationScoped
public class BundledCatalog {

    /** The source's id of what is bundled. */
    public static final String SOURCE = "bundled";

    private final Knowledge knowledge;
    private final ManifestReader reader;
    private final CatalogStore store;
    private final Judge judge;

    BundledCatalog(Knowledge knowledge, ManifestReader reader, CatalogStore store, Judge judge) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.store = store;
        this.judge = judge;
    }

    /**
     * @return whether anything had to be read
     * @throws IllegalArgumentException naming file, field and repair, if a bundled file is not as it has to be
     * @throws IOException if one cannot be read
     */
    public boolean load() throws IOException {
        String digest = digest(knowledge.serverFiles());
        if (digest.equals(store.state().bundled())) {
            return false;
        }
        // The day on which the facts were seen is in each file.
        var origin = new ManifestOrigin(SOURCE, SOURCE, Observation.BUNDLED, Instant.EPOCH);
        var servers = new ArrayList<PreparedServer>();
        for (Path file : knowledge.serverFiles()) {
            servers.add(judge.judge(reader.bundled(file, origin)));
        }
        store.replace(servers);
        store.bundledLoaded(digest);
        return true;
    }

    private static String digest(List<Path> files) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                sha.update((file.getFileName() + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
