package org.placard.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import org.placard.cli.Catalog.Listener;
import org.placard.cli.Catalog.UnavailableException;
import org.placard.ingest.BundledCatalog;
import org.placard.ingest.Rejudging;
import org.placard.store.CatalogArchive;
import org.placard.store.CatalogArchive.UnfitException;
import org.placard.store.CatalogStore;

/** The whole catalogue into a file and out of it, once the service runs. */
final class Archiving {

    private Archiving() {}

    /** What writes an archive. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws UnavailableException, IOException;
    }

    /** Writes a file whole or not at all; only its owner may read it. */
    static void write(Path file, Writing writing) throws UnavailableException, IOException {
        Path target = file.toAbsolutePath();
        Path fresh = Files.createTempFile(target.getParent(), ".new", null);
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                writing.to(out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static void read(Service.Beans beans, Path file, boolean replace, Listener listener)
            throws UnavailableException, IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Map<String, Integer> sources = beans.get(CatalogStore.class).stats().sources();
        if (!replace && !Set.of(BundledCatalog.SOURCE).containsAll(sources.keySet())) {
            throw new UnavailableException(
                    "the catalogue holds servers from %s, which an import takes away; give --replace if they may go"
                            .formatted(String.join(", ", sources.keySet())));
        }
        try {
            beans.get(CatalogArchive.class).read(file, listener::progress);
        } catch (UnfitException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()));
        }
        Rejudging rejudging = beans.get(Rejudging.class);
        rejudging.announce();
        rejudging.run();
    }
}
