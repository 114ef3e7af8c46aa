package org.placard.manifest;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem.Kind;

/** A desktop bundle ({@code .mcpb}, {@code .dxt}): a zip archive of which only {@code manifest.json} is read. */
final class Bundle {

    private static final long MAX_UNPACKED = 4L << 30;

    private Bundle() {}

    /** The bundle's manifest, or null where there is none to be had; the reason is then in the reading's problems. */
    static byte @Nullable [] manifest(LineBytes bytes, Reading reading) throws IOException {
        try {
            ZipDirectory zip = ZipDirectory.read(bytes);
            ZipDirectory.Entry manifest = null;
            long unpacked = 0;
            for (ZipDirectory.Entry entry : zip.entries()) {
                unpacked += entry.size();
                if (entry.escapes()) {
                    return refused(
                            reading, "a file in the archive leads out of its folder: " + Texts.shown(entry.name()));
                }
                if (nested(entry.name())) {
                    reading.itemLost(
                            Kind.UNREADABLE, Texts.shown(entry.name()), "an archive in the archive is not opened");
                }
                if (entry.name().equals("manifest.json")) {
                    if (manifest != null) {
                        return refused(reading, "the archive holds manifest.json twice");
                    }
                    manifest = entry;
                }
            }
            if (unpacked > MAX_UNPACKED) {
                reading.lost(Kind.TOO_LARGE, "the archive would unpack to more than 4 GiB");
                return null;
            }
            if (manifest == null) {
                reading.lost(Kind.UNKNOWN_FORMAT, "an archive without manifest.json at its root: no bundle");
                return null;
            }
            return manifest.encrypted()
                    ? refused(reading, "manifest.json is encrypted")
                    : zip.unpack(manifest, reading.limits().document());
        } catch (LineBytes.TooLargeException e) {
            reading.lost(Kind.TOO_LARGE, "manifest.json is larger than a manifest may be");
        } catch (IOException e) {
            reading.lost(Kind.MALFORMED, "a broken archive: " + Texts.shown(String.valueOf(e.getMessage())));
        }
        return null;
    }

    private static byte @Nullable [] refused(Reading reading, String sentence) {
        reading.lost(Kind.UNREADABLE, sentence + "; the archive is refused");
        return null;
    }

    private static boolean nested(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".mcpb") || plain.endsWith(".dxt") || plain.endsWith(".zip");
    }
}
