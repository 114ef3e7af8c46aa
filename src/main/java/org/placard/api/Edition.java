package org.placard.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The bulk files of one state of the catalogue.
 *
 * @param state names the state: revision and rules
 * @param revision the catalogue's when it was begun
 */
record Edition(String state, long revision, Map<BulkFile, Stored> files) {

    /** @param sha256 in hex */
    record Stored(Path path, long size, String sha256) {

        static Stored of(Path path) throws IOException {
            return new Stored(path, Files.size(path), digest(path));
        }

        /** As {@code sha256sum} writes it. */
        String line() {
            return sha256 + "  " + path.getFileName() + "\n";
        }

        private static String digest(Path path) throws IOException {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                new DigestInputStream(in, sha).transferTo(java.io.OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(sha.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
    }

    Edition {
        files = Map.copyOf(files);
    }

    /** The edition in a folder that is complete. */
    static Edition in(Path folder, String state, long revision) throws IOException {
        var files = new EnumMap<BulkFile, Stored>(BulkFile.class);
        for (BulkFile file : BulkFile.values()) {
            files.put(file, Stored.of(folder.resolve(file.fileName())));
        }
        return new Edition(state, revision, files);
    }

    Stored file(BulkFile file) {
        Stored stored = files.get(file);
        if (stored == null) {
            throw new IllegalStateException("an edition has every file, but not " + file);
        }
        return stored;
    }
}
