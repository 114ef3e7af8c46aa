package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.Description;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;
import org.placard.model.Tool;

class ToolLinesTest {

    private static final String FIXTURE = "tools-jsonl/siblings-apart.jsonl";

    @Test
    void linesOfAServerAreSiblingsWhereverTheyStand() throws Exception {
        var read = Collected.fixture(FIXTURE);

        assertThat(read.servers).extracting(Server::id).containsExactly("a/one", "b/two", "siblings-apart");
        Server first = read.servers.getFirst();
        assertThat(first.tools()).extracting(Tool::name).containsExactly("first", "second", "third");
        assertThat(first.description()).isEqualTo("The first.");
        assertThat(first.tools())
                .extracting(tool -> tool.description().state())
                .containsExactly(Description.State.PRESENT, Description.State.EMPTY, Description.State.NOT_CARRIED);
    }

    @Test
    void unreadableLinesAreToldWithTheirNumbers() throws Exception {
        var read = Collected.fixture(FIXTURE);

        assertThat(read.problems)
                .extracting(ReadingProblem::place, ReadingProblem::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("line 6", Kind.MALFORMED),
                        org.assertj.core.groups.Tuple.tuple("line 7", Kind.MALFORMED),
                        org.assertj.core.groups.Tuple.tuple("line 8", Kind.MISSING_FIELD),
                        org.assertj.core.groups.Tuple.tuple("line 5 · server", Kind.MISSING_FIELD));
        assertThat(read.tool("third").passages()).isEmpty();
    }

    @Test
    void theFilesOrderIsKeptForWhoAsksForIt() throws Exception {
        try (var lines = ToolLines.open(Collected.FIXTURES.resolve(FIXTURE), Limits.DEFAULT)
                .orElseThrow()) {
            var first = new ArrayList<ToolLine>();
            lines.forEach(first::add);
            var second = new ArrayList<ToolLine>();
            lines.forEach(second::add);

            assertThat(second).isEqualTo(first);
            assertThat(first).extracting(ToolLine::number).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(first.get(4)).isInstanceOf(ToolLine.Unread.class);
        }
    }

    @Test
    void aPackedFileReadsTheSameAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        byte[] plain = Collected.bytesOf(Collected.FIXTURES.resolve(FIXTURE));
        Path packed = folder.resolve("siblings-apart.jsonl.gz");
        Files.write(packed, gzip(plain));
        var before = temporary();

        var read = Collected.file(packed, Limits.DEFAULT);
        try (var lines = ToolLines.open(packed, Limits.DEFAULT).orElseThrow()) {
            var count = new int[1];
            lines.forEach(line -> count[0]++);
            assertThat(count[0]).isEqualTo(8);
        }

        assertThat(read.servers)
                .extracting(Server::tools)
                .isEqualTo(Collected.fixture(FIXTURE).servers.stream()
                        .map(Server::tools)
                        .toList());
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void anyShufflingGivesEveryToolToItsServer() {
        var random = new SplittableRandom(4711);
        var expected = new java.util.TreeMap<String, List<String>>();
        var lines = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            String server = "owner/" + random.nextInt(300);
            expected.computeIfAbsent(server, key -> new ArrayList<>()).add("tool" + i);
            lines.add("{\"name\":\"tool%d\",\"server\":\"%s\"}".formatted(i, server));
        }

        var read = Collected.text("shuffled.jsonl", String.join(random.nextBoolean() ? "\r\n" : "\n", lines));

        assertThat(read.problems).isEmpty();
        var got = read.servers.stream()
                .collect(Collectors.toMap(
                        Server::id,
                        server -> server.tools().stream().map(Tool::name).toList()));
        assertThat(got).isEqualTo(expected);
    }

    @Test
    void linesThatAreTooLongOrTooManyAreTold() {
        var limits = new Limits(1024, 10_000, 1024, 100, 100, 8, 2, 4096);
        String longLine = "{\"server\":\"a\",\"name\":\"" + "x".repeat(2_000) + "\"}\n";
        var read = Collected.bytes(
                "some.jsonl",
                ("{\"server\":\"a\",\"name\":\"1\"}\n" + longLine + "{\"server\":\"a\",\"name\":\"2\"}\n"
                                + "{\"server\":\"a\",\"name\":\"3\"}")
                        .getBytes(StandardCharsets.UTF_8),
                limits);

        assertThat(read.only().tools()).hasSize(2);
        assertThat(read.kinds()).containsExactly(Kind.TOO_LARGE, Kind.TOO_LARGE);
        assertThat(read.problems.getFirst().place()).isEqualTo("line 2");

        var larger = Collected.bytes("some.jsonl", longLine.repeat(6).getBytes(StandardCharsets.UTF_8), limits);
        assertThat(larger.kinds()).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void aPackedBombIsRefused() throws Exception {
        var limits = new Limits(1024, 10_000, 1024, 100, 100, 8, 2, 4096);
        byte[] bomb = gzip(new byte[1_000_000]);

        assertThat(Collected.bytes("bomb.gz", bomb, limits).kinds()).containsExactly(Kind.TOO_LARGE);
        assertThatThrownBy(() -> ToolLines.of("bomb.gz", bomb, limits)).isInstanceOf(IOException.class);
    }

    @Test
    void invalidUtf8InALineCostsOnlyTheCharacters() {
        byte[] line = "{\"server\":\"a\",\"name\":\"n\",\"description\":\"caf?\"}".getBytes(StandardCharsets.US_ASCII);
        line[line.length - 3] = (byte) 0xE9;

        var read = Collected.bytes("some.jsonl", line, Limits.DEFAULT);

        assertThat(read.tool("n").description().text()).isEqualTo("caf\uFFFD");
        assertThat(read.kinds()).containsExactly(Kind.BAD_ENCODING);
    }

    @Test
    void anExportedLineNamesItsServerByItsPublishedIdentity() {
        var read = Collected.text(
                "export.jsonl",
                "{\"server\":\"owner-repo\",\"serverId\":\"owner/repo\",\"serverTitle\":\"Repo\",\"name\":\"n\","
                        + "\"category\":\"read\",\"findings\":[]}");

        assertThat(read.only().id()).isEqualTo("owner/repo");
        assertThat(read.only().title()).isEqualTo("Repo");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("placard-"))
                    .sorted()
                    .toList();
        }
    }
}
