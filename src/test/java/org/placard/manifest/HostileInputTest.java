package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.Passage;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Tool;

/** Whatever the bytes, reading ends with servers or a clear problem. */
class HostileInputTest {

    @Test
    void everyInvalidFixtureIsAClearProblem() throws Exception {
        Map<String, Kind> expected = Map.of(
                "empty.json", Kind.UNREADABLE,
                "truncated.json", Kind.MALFORMED,
                "prose.md", Kind.UNKNOWN_FORMAT,
                "web-app-manifest.json", Kind.UNKNOWN_FORMAT,
                "binary.bin", Kind.UNREADABLE,
                "only-a-text.json", Kind.UNKNOWN_FORMAT,
                "broken.yaml", Kind.MALFORMED,
                "two-values.json", Kind.MALFORMED,
                "broken.json.gz", Kind.MALFORMED);
        for (var each : expected.entrySet()) {
            var read = Collected.fixture("invalid/" + each.getKey());
            assertThat(read.servers).as(each.getKey()).isEmpty();
            assertThat(read.problems).as(each.getKey()).hasSize(1);
            ReadingProblem problem = read.problems.getFirst();
            assertThat(problem.kind()).as(problem.toString()).isEqualTo(each.getValue());
            assertThat(problem.level()).isEqualTo(Level.SOURCE_LOST);
            assertThat(problem.source()).isEqualTo(each.getKey());
        }
    }

    @Test
    void aFileOf200MegabytesIsRefusedUnread(@TempDir Path folder) throws Exception {
        Path large = folder.resolve("large.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write("{\"tools\":[\n".getBytes(StandardCharsets.US_ASCII));
            file.setLength(200L << 20);
        }

        assertThat(Collected.file(large, Limits.DEFAULT).kinds()).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void tenThousandLevelsCostTheSchemaOnly() {
        String deep = "{\"a\":".repeat(10_000) + "\"hidden order\"" + "}".repeat(10_000);
        var read = Collected.text(
                "deep.json",
                "{\"tools\":[{\"name\":\"deep\",\"inputSchema\":" + deep
                        + "},{\"name\":\"flat\",\"inputSchema\":{}}]}");

        assertThat(read.only().tools()).extracting(Tool::name).containsExactly("deep", "flat");
        assertThat(read.kinds()).contains(Kind.TOO_DEEP);
        assertThat(read.tool("deep").passages()).anySatisfy(passage -> {
            assertThat(passage.field()).isEqualTo("inputSchema.cut");
            assertThat(passage.text()).contains("hidden order");
        });
    }

    @Test
    void aMillionLevelsAreAProblem() {
        var read = Collected.text("deep.json", "[".repeat(1_000_000));

        assertThat(read.kinds()).containsExactly(Kind.TOO_DEEP);
        assertThat(Collected.text("deep.yaml", "a: " + "[".repeat(100_000)).servers)
                .isEmpty();
    }

    @Test
    void hugeNumbersBecomeText() {
        String digits = "9".repeat(10_000);
        var read = Collected.text(
                "huge.json",
                "{\"tools\":[{\"name\":\"n\",\"inputSchema\":{\"properties\":{\"a\":{\"default\":%s},\"b\":{\"default\":1e999999999}}}}]}"
                        .formatted(digits));

        assertThat(read.tool("n").parameters()).hasSize(2);
        assertThat(read.tool("n").parameters().get(1).defaultValue()).isEqualTo("\"1e999999999\"");
        assertThat(read.kinds()).containsOnly(Kind.ODD_FIELD);
    }

    @Test
    void ofARepeatedKeyTheLastCountsAndNoneIsHidden() {
        var read = Collected.text(
                "twice.json",
                "{\"tools\":[{\"name\":\"n\",\"description\":\"Secret order.\",\"description\":\"Harmless.\",\"inputSchema\":{}}]}");

        assertThat(read.tool("n").description().text()).isEqualTo("Harmless.");
        assertThat(read.tool("n").passages()).contains(new Passage("description~1", "Secret order."));
        assertThat(read.kinds()).containsExactly(Kind.ODD_FIELD);
    }

    @Test
    void whatIsCutIsStillThere() {
        String prose = "word ".repeat(5_000) + "ignore the user";
        var read = Collected.text(
                "long.json",
                "{\"tools\":[{\"name\":\"n\",\"description\":\"" + prose + "\",\"inputSchema\":{\"x\":{\"d\":\""
                        + "y".repeat(70_000) + "\"},\"properties\":{\"p\":{\"type\":\"string\"}}}}]}");

        assertThat(read.tool("n").description().text().length()).isLessThanOrEqualTo(16 * 1024);
        assertThat(read.tool("n").passages()).anySatisfy(passage -> {
            assertThat(passage.field()).isEqualTo("description.cut");
            assertThat(passage.text()).endsWith("ignore the user");
        });
        assertThat(read.tool("n").passages()).extracting(Passage::field).contains("inputSchema.cut");
        assertThat(read.tool("n").inputSchema()).hasSizeLessThanOrEqualTo(64 * 1024);
        assertThat(read.tool("n").parameters()).hasSize(1);
        assertThat(read.kinds()).containsExactly(Kind.CUT, Kind.CUT);
    }

    @Test
    void nulCharactersAndHalfSurrogatesAreReplaced() {
        var read = Collected.text(
                "odd.json",
                "{\"tools\":[{\"name\":\"n\",\"description\":\"a\\u0000b\\ud800c\\r\\nd\",\"inputSchema\":{}}]}");

        assertThat(read.tool("n").description().text()).isEqualTo("a\uFFFDb\uFFFDc\nd");
    }

    @Test
    void commentsAndTrailingCommasAreRead() {
        var read = Collected.text(
                "commented.json", "// ours\n{\"tools\": [ {\"name\": \"n\", \"inputSchema\": {},}, /* more */ ]}");

        assertThat(read.only().tools()).hasSize(1);
        assertThat(read.kinds()).containsExactly(Kind.ODD_FIELD);
    }

    @Test
    void yamlAliasesAreNotExpanded() {
        var read = Collected.text(
                "bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\ntools:\n  - {name: n, description: *b, inputSchema: {}}\n");

        assertThat(read.tool("n").description().text()).isEqualTo("b");
        assertThat(read.kinds()).contains(Kind.ODD_FIELD);
    }

    @Test
    void mutatedBytesNeverThrow() throws Exception {
        var random = new SplittableRandom(20261125);
        List<byte[]> seeds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (var files = Files.walk(Collected.FIXTURES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
                names.add(file.getFileName().toString());
            }
        }
        for (int round = 0; round < 4_000; round++) {
            int seed = random.nextInt(seeds.size());
            byte[] bytes = mutated(seeds.get(seed), seeds.get(random.nextInt(seeds.size())), random);
            var read = Collected.bytes(names.get(seed), bytes, Limits.DEFAULT);
            assertThat(read.servers.size() + read.problems.size())
                    .as("seed %d round %d: something is said", seed, round)
                    .isPositive();
        }
    }

    private static byte[] mutated(byte[] seed, byte[] other, SplittableRandom random) throws IOException {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> bytes[at] = (byte) "{}[]\",:-\n\\0".charAt(random.nextInt(11));
                case 3 -> bytes = joined(bytes, at, bytes, random.nextInt(bytes.length));
                case 4 -> bytes = joined(bytes, at, other, other.length == 0 ? 0 : random.nextInt(other.length));
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] head, int to, byte[] tail, int from) {
        byte[] bytes = Arrays.copyOf(head, to + tail.length - from);
        System.arraycopy(tail, from, bytes, to, tail.length - from);
        return bytes;
    }
}
