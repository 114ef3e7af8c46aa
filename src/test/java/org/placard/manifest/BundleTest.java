package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;

class BundleTest {

    private static final String MANIFEST =
            "{\"manifest_version\":\"0.3\",\"name\":\"files\",\"server\":{\"type\":\"node\",\"entry_point\":\"i.js\"},"
                    + "\"tools\":[{\"name\":\"read_file\"}]}";

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Collected read(byte[] bytes) {
        return Collected.bytes("files.mcpb", bytes, Limits.DEFAULT);
    }

    @Test
    void theManifestOfABundleIsRead() throws Exception {
        var read = read(zip("server/index.js", "code", "manifest.json", MANIFEST));

        assertThat(read.problems).isEmpty();
        assertThat(read.only().id()).isEqualTo("files");
        assertThat(read.only().provenance().format()).isEqualTo("mcpb-manifest");
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() throws Exception {
        for (String name : new String[] {"../../etc/passwd", "/etc/passwd", "a\\..\\..\\b", "C:\\x"}) {
            var read = read(zip("manifest.json", MANIFEST, name, "x"));
            assertThat(read.servers).as(name).isEmpty();
            assertThat(read.kinds()).as(name).containsExactly(Kind.UNREADABLE);
        }
    }

    @Test
    void aBombIsRefused() throws Exception {
        byte[] bomb = zip("manifest.json", MANIFEST + " ".repeat(5_000_000));
        assertThat(read(bomb).kinds()).containsExactly(Kind.TOO_LARGE);

        byte[] lying = bomb.clone();
        int central = directory(lying);
        Arrays.fill(lying, central + 24, central + 27, (byte) 1);
        lying[central + 26] = 0;
        lying[central + 27] = 0;
        assertThat(read(lying).kinds()).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void anEncryptedManifestIsRefused() throws Exception {
        byte[] bytes = zip("manifest.json", MANIFEST);
        bytes[directory(bytes) + 8] |= 1;

        assertThat(read(bytes).problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("encrypted"));
    }

    @Test
    void anArchiveInTheArchiveIsNotOpened() throws Exception {
        var read = read(
                zip("manifest.json", MANIFEST, "inner.mcpb", new String(zip("a", "b"), StandardCharsets.ISO_8859_1)));

        assertThat(read.servers).hasSize(1);
        assertThat(read.problems).extracting(ReadingProblem::place).containsExactly("inner.mcpb");
    }

    @Test
    void anyOtherArchiveIsNoBundle() throws Exception {
        assertThat(read(zip("readme.txt", "x")).kinds()).containsExactly(Kind.UNKNOWN_FORMAT);
        assertThat(read(zip("manifest.json", "{\"start_url\":\"/\"}")).kinds()).containsExactly(Kind.UNKNOWN_FORMAT);
        assertThat(read(Arrays.copyOf(zip("manifest.json", MANIFEST), 60)).kinds())
                .containsExactly(Kind.MALFORMED);
    }

    @Test
    void mutatedBundlesNeverThrow() throws Exception {
        var random = new SplittableRandom(7);
        byte[] seed = zip("manifest.json", MANIFEST, "server/index.js", "code");
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = seed.clone();
            for (int i = 0; i <= random.nextInt(5); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var read = read(random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            assertThat(read.servers.size() + read.problems.size()).isPositive();
        }
    }

    private static int directory(byte[] bytes) {
        for (int i = 0; i + 4 <= bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no directory");
    }
}
