package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.placard.store.CatalogState;
import org.placard.store.CatalogStore;

/**
 * Keeps the bulk files of the catalogue's latest state, and of the one before for whoever is fetching them. They are
 * written when first asked for; when the catalogue has moved on, the old ones are given until the new ones are finished.
 */
@ApplicationScoped
class BulkFiles {

    private static final Logger LOG = Logger.getLogger(BulkFiles.class);
    private static final int KEPT = 2;
    private static final String UNFINISHED = "unfinished";

    private final CatalogStore store;
    private final EditionWriter writer;
    private final Path folder;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Edition latest;

    BulkFiles(CatalogStore store, EditionWriter writer, @ConfigProperty(name = "placard.data-dir") Path dataDir) {
        this.store = store;
        this.writer = writer;
        this.folder = dataDir.resolve("bulk");
    }

    /** The latest finished edition; the first one is waited for. */
    Edition current() {
        Edition known = latest;
        if (known == null) {
            return first();
        }
        if (!known.state().equals(name(store.state())) && renewing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("bulk-files").start(this::renew);
        }
        return known;
    }

    private synchronized Edition first() {
        Edition known = latest;
        return known != null ? known : make();
    }

    private void renew() {
        try {
            renewNow();
        } catch (RuntimeException e) {
            LOG.warn("the bulk files stay as they are: " + e.getMessage());
        } finally {
            renewing.set(false);
        }
    }

    /** Writes the edition of the catalogue's state now, if it is not the latest already. */
    synchronized Edition renewNow() {
        Edition known = latest;
        return known != null && known.state().equals(name(store.state())) ? known : make();
    }

    private Edition make() {
        try {
            CatalogState state = store.state();
            Path finished = folder.resolve(name(state));
            if (!Files.isDirectory(finished)) {
                Path aside = folder.resolve(UNFINISHED);
                delete(aside);
                Files.createDirectories(aside);
                writer.write(aside);
                Files.move(aside, finished, StandardCopyOption.ATOMIC_MOVE);
            }
            Edition edition = Edition.in(finished, name(state), state.revision());
            latest = edition;
            forgetOlder(finished);
            return edition;
        } catch (IOException e) {
            throw new UncheckedIOException("the bulk files cannot be written to " + folder, e);
        }
    }

    /** Such as {@code 93-0.1.0-45dc4aeeb7c5}; another catalogue's revisions are not this one's. */
    private static String name(CatalogState state) {
        return state.revision() + "-" + String.valueOf(state.rulesVersion()).replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                + state.catalog().substring(0, 8);
    }

    private void forgetOlder(Path finished) throws IOException {
        List<Path> editions;
        try (Stream<Path> list = Files.list(folder)) {
            editions = list.filter(edition -> !edition.equals(finished))
                    .sorted(Comparator.comparing(BulkFiles::written).reversed())
                    .toList();
        }
        for (Path older : editions.stream().skip(KEPT - 1L).toList()) {
            delete(older);
        }
    }

    private static java.nio.file.attribute.FileTime written(Path edition) {
        try {
            return Files.getLastModifiedTime(edition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder, new FileVisitOption[0])) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
