package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.CrawlCounts;
import org.placard.model.CrawlRun;
import org.placard.model.Description;
import org.placard.model.IngestReport;
import org.placard.model.Observed;
import org.placard.model.ReadingProblem;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.model.Tool;
import org.placard.policy.RatedTool;
import org.placard.policy.Tools;

class PlacardCommandTest {

    private static final Path HOME = Path.of(System.getProperty("placard.home"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINES = """
            {"server":"a/b","name":"delete_page","description":"Deletes a page for good."}
            {"server":"c/d","name":"list_pages","description":"Lists pages."}
            {"server":"a/b","name":
            {"server":"a/b","name":"get_page","description":"Returns a page."}
            """;

    @TempDir
    Path dir;

    /** What a run printed and how it ended. */
    private record Ended(int code, String out, String err) {
        List<JsonNode> lines() {
            return out.lines()
                    .map(line -> {
                        try {
                            return JSON.readTree(line);
                        } catch (IOException e) {
                            throw new AssertionError(line, e);
                        }
                    })
                    .toList();
        }
    }

    /** A catalogue of one server, which notes what it was asked. */
    static final class OneServer implements Catalog {
        private List<ReadingProblem> problems = List.of();
        private String asked = "";

        @Override
        public void converse(Path dataDir, InputStream in, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void serve(Path dataDir, String host, int port) {
            asked = "serve " + dataDir + " " + host + ":" + port;
        }

        @Override
        public IngestReport observed(
                Path dataDir, List<Observed> servers, List<ReadingProblem> found, Listener listener) {
            asked = "observed " + dataDir + " " + servers;
            return new IngestReport("live", Instant.EPOCH, Duration.ofMillis(10), 1, 1, 0, 0, 0, 0, Map.of(), found);
        }

        @Override
        public List<CrawlRun> crawl(Path dataDir, List<String> sources, boolean full, Listener listener) {
            asked = "crawl " + dataDir + " " + sources + (full ? " full" : "");
            var run = new CrawlRun(
                    1,
                    "one",
                    full,
                    CrawlRun.State.DONE,
                    Instant.EPOCH,
                    Instant.EPOCH.plusSeconds(2),
                    new CrawlCounts(7, 600, 590, 5, 3, 2),
                    Map.of(ServerCoverage.NOT_OBSERVED, 500, ServerCoverage.DEFINED, 100),
                    Map.of(ReadingProblem.Kind.CONFLICT, 1),
                    List.of(),
                    null);
            return sources.contains("busy") ? List.of() : List.of(run);
        }

        @Override
        public IngestReport ingest(Path dataDir, List<Path> files, Listener listener) {
            asked = "ingest " + dataDir + " " + files;
            return new IngestReport(
                    "file", Instant.EPOCH, Duration.ofMillis(1500), 1, 1, 0, 0, 0, 3, Map.of(), problems);
        }

        @Override
        public void export(Path dataDir, OutputStream out, Listener listener) throws IOException {
            out.write("{}\n".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void archive(Path dataDir, Path file, Listener listener) {
            asked = "archive " + dataDir + " " + file;
        }

        @Override
        public void restore(Path dataDir, Path file, boolean replace, Listener listener) {
            asked = "restore " + dataDir + " " + file + (replace ? " replacing" : "");
        }

        @Override
        public List<Found> tools(Path dataDir, List<String> servers) throws UnavailableException {
            if (servers.contains("busy")) {
                throw new UnavailableException("data is in use by process 1");
            }
            return Stream.of(
                            new Found(
                                    "one",
                                    "acme/one",
                                    "one",
                                    7,
                                    "1-test",
                                    List.of(
                                            new RatedTool(Tool.of("get_page", Description.EMPTY), null),
                                            Tools.tool("list_pages", Category.READ, Risk.LOW),
                                            Tools.tool("put_page", Category.WRITE, Risk.HIGH))),
                            new Found(
                                    "npm:web",
                                    "acme/web",
                                    "acme-web-mcp",
                                    7,
                                    "1-test",
                                    List.of(
                                            Tools.tool(
                                                    "fetch", Category.READ, Risk.MEDIUM, Capability.UNTRUSTED_CONTENT),
                                            Tools.tool("run", Category.EXECUTE, Risk.HIGH, Capability.RUNS_CODE))))
                    .filter(found -> servers.contains(found.asked()))
                    .toList();
        }
    }

    private final OneServer catalog = new OneServer();

    private Ended run(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = PlacardCommand.run(
                args,
                HOME,
                catalog,
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content);
    }

    @Test
    void linesAreAnsweredInTheirOrderAndABadOneWithItsProblem() throws IOException {
        Ended ended = run("", "classify", file("tools.jsonl", LINES).toString(), "--format", "jsonl");

        assertThat(ended.code()).isEqualTo(ExitCode.FINE);
        List<JsonNode> lines = ended.lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).path("server").asText()).isEqualTo("a/b");
        assertThat(lines.get(0).path("name").asText()).isEqualTo("delete_page");
        assertThat(lines.get(0).path("category").asText()).isEqualTo("destructive");
        assertThat(lines.get(0).path("risk").asText()).isEqualTo("critical");
        assertThat(lines.get(0).at("/findings/0/evidence/0/field").asText()).isEqualTo("name");
        assertThat(lines.get(1).path("category").asText()).isEqualTo("read");
        assertThat(lines.get(2).path("line").asInt()).isEqualTo(3);
        assertThat(lines.get(2).path("problem").asText()).isNotBlank();
        assertThat(lines.get(3).path("name").asText()).isEqualTo("get_page");
        assertThat(ended.err()).contains("line 3");
    }

    @Test
    void standardInputIsAFileToo() {
        Ended ended = run(LINES, "classify", "-", "--format", "jsonl");
        assertThat(ended.lines()).hasSize(4);
    }

    @Test
    void jsonIsOneArray() throws IOException {
        Ended ended = run("{\"tools\":[{\"name\":\"get_page\"}]}", "classify", "-", "--format", "json");
        assertThat(JSON.readTree(ended.out()).isArray()).isTrue();
        assertThat(JSON.readTree(ended.out())).hasSize(1);
    }

    @Test
    void theTableStartsWithTheWorst() throws IOException {
        Ended ended = run("", "classify", file("tools.jsonl", LINES).toString());
        assertThat(ended.out().lines().skip(1).findFirst().orElse(""))
                .startsWith("critical")
                .contains("delete_page");
        assertThat(ended.out()).contains("3 tools: 1 critical, 2 low");
    }

    @Test
    void aTerminalIsNotDrivenByWhatPublishersWrote() {
        Ended ended = run("{\"server\":\"a\",\"name\":\"get\\u001b[2Jpage\"}", "classify", "-");
        assertThat(ended.out()).doesNotContain("\u001b").contains("\\u{1b}");
    }

    @Test
    void failOnFailsAtThatRiskAndAbove() throws IOException {
        String file = file("tools.jsonl", LINES).toString();
        assertThat(run("", "classify", file, "--fail-on", "critical").code()).isEqualTo(ExitCode.FINDINGS);
        String mild = file(
                        "mild.jsonl", LINES.lines().skip(1).limit(1).findFirst().orElseThrow() + "\n")
                .toString();
        assertThat(run("", "classify", mild, "--fail-on", "medium").code()).isEqualTo(ExitCode.FINE);
        Ended wrong = run("", "classify", file, "--fail-on", "huge");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("low, medium, high, critical");
    }

    @Test
    void sarifIsValidHasTheRulesHelpAndStaysTheSame() throws IOException {
        String file = file("tools.jsonl", LINES).toString();
        Ended ended = run("", "classify", file, "--format", "sarif");
        JsonNode sarif = JSON.readTree(ended.out());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(Files.readString(Path.of("src/test/resources/schemas/sarif-2.1.0-rtm.5.json")))
                        .validate(ended.out(), InputFormat.JSON))
                .isEmpty();
        assertThat(sarif.at("/runs/0/results/0/level").asText()).isEqualTo("error");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("tools.jsonl");
        assertThat(sarif.at("/runs/0/tool/driver/rules/0/help/text").asText()).isNotBlank();
        assertThat(run("", "classify", file, "--format", "sarif").out()).isEqualTo(ended.out());
    }

    @Test
    void strictFailsOnAnyProblem() throws IOException {
        String file = file("tools.jsonl", LINES).toString();
        assertThat(run("", "classify", file, "--strict").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aMissingOrForeignFileIsNamed() throws IOException {
        Ended missing = run("", "classify", dir.resolve("nowhere.json").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
        assertThat(missing.err()).contains("nowhere.json", "no such file");
        Ended foreign = run("", "classify", file("page.json", "{\"hello\":1}").toString());
        assertThat(foreign.code()).isEqualTo(ExitCode.FAILED);
        assertThat(foreign.err()).contains("page.json");
        assertThat(foreign.out()).isEmpty();
    }

    @Test
    void anIngestSaysWhatItDidAndFailsWhereAFileGaveNothing() {
        Ended fine = run("", "ingest", "x.json", "--data-dir", "there");
        assertThat(fine.code()).isEqualTo(ExitCode.FINE);
        assertThat(fine.out()).contains("3 tools of 1 servers in 1.5 s").contains("1 new");
        assertThat(catalog.asked).isEqualTo("ingest there [x.json]");

        catalog.problems = List.of(new ReadingProblem(
                ReadingProblem.Level.SOURCE_LOST, ReadingProblem.Kind.MALFORMED, "x.json", "line 3", "is cut off"));
        Ended lost = run("", "ingest", "x.json");
        assertThat(lost.code()).isEqualTo(ExitCode.FAILED);
        assertThat(lost.err()).contains("x.json · line 3: is cut off");
    }

    @Test
    void servingTakesItsAddress() {
        run("", "serve", "--port", "1234", "--host", "::1", "--data-dir", "d");
        assertThat(catalog.asked).isEqualTo("serve d ::1:1234");
    }

    @Test
    void aPolicyIsPrintedForAKnownServerOnly() throws IOException {
        Ended known = run("", "policy", "show", "one");
        assertThat(known.code()).isEqualTo(ExitCode.FINE);
        assertThat(JSON.readTree(known.out()).path("default").asText()).isEqualTo("deny");
        assertThat(run("", "policy", "show", "two").code()).isEqualTo(ExitCode.FAILED);
        Ended noTool = run("", "policy", "show", "one", "set_page");
        assertThat(noTool.code()).isEqualTo(ExitCode.FAILED);
        assertThat(noTool.err()).contains("get_page");
    }

    @Test
    void aPolicyIsWrittenForTheTargetAndTheReportSaysWhatBecameOfIt() throws IOException {
        Ended claude = run("", "policy", "show", "one", "--for", "claude-code", "--alias", "pages");
        assertThat(claude.code()).isEqualTo(ExitCode.FINE);
        assertThat(JSON.readTree(claude.out()).at("/permissions/ask").toString())
                .isEqualTo("[\"mcp__pages__put_page\"]");
        assertThat(JSON.readTree(claude.out()).at("/permissions/deny").toString())
                .isEqualTo("[\"mcp__pages__get_page\"]");
        assertThat(claude.err()).contains("Claude Code", "not verified against the target's engine", "settings.json");

        Path report = dir.resolve("report.txt");
        Ended strict =
                run("", "policy", "show", "one", "--for", "cursor", "--alias", "pages", "--report", report.toString());
        assertThat(strict.code()).isEqualTo(ExitCode.FAILED);
        assertThat(strict.out()).isEmpty();
        assertThat(Files.readString(report)).contains("withheld", "get_page");
    }

    @Test
    void anAliasIsAskedForAndRefusedWithTheReason() {
        Ended none = run("", "policy", "show", "one", "--for", "claude-code");
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("--alias: Claude Code names the server");
        Ended refused = run("", "policy", "show", "one", "--for", "claude-code", "--alias", "my__pages");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("--alias", "my__pages", "single underscores");
        assertThat(run("", "policy", "show", "one", "--for", "agt").code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void aWishThatCannotBeReadNamesTheOption() {
        assertThat(run("", "policy", "show", "one", "--for", "clippy").err()).contains("--for", "claude-code");
        assertThat(run("", "policy", "show", "one", "--posture", "bold").err()).contains("--posture", "strict");
        assertThat(run("", "policy", "show", "one", "--set", "amout.max=5").err())
                .contains("--set", "amount.max");
        assertThat(run("", "policy", "show", "one", "--set", "pay.amount.max=5").err())
                .contains("--set", "'pay', which is not there");
        assertThat(run("", "policy", "show", "one", "--decide", "pay=deny").err())
                .contains("--decide", "'pay'");
        Ended decided = run("", "policy", "show", "one", "--decide", "list_pages=deny", "--for", "csv");
        assertThat(decided.code()).isEqualTo(ExitCode.FINE);
        assertThat(decided.out()).contains("Decided by hand.");
    }

    @Test
    void aPolicyIsCheckedBesideItsServer() throws IOException {
        Path policy = file(
                "policy.json",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"list_pages\":{},\"listPages\":{},\"put_page\":{}}}");
        Ended checked = run("", "policy", "check", policy.toString(), "--server", "one");
        assertThat(checked.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(checked.out())
                .contains("unknown-tool", "Did you mean 'list_pages'?", "list_pages may be called freely");
        assertThat(JSON.readTree(run("", "policy", "check", policy.toString(), "--server", "one", "--format", "json")
                                .out())
                        .at("/issues/0/kind")
                        .asText())
                .isEqualTo("unlisted-tool");
        JsonNode sarif =
                JSON.readTree(run("", "policy", "check", policy.toString(), "--server", "one", "--format", "sarif")
                        .out());
        assertThat(sarif.at("/runs/0/results/1/ruleId").asText()).isEqualTo("policy-unknown-tool");

        Ended wrong =
                run("", "policy", "check", file("no.json", "{\"version\":1}").toString(), "--server", "one");
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.err()).contains("version: must be the text", "docs/schema/policy.json");
    }

    @Test
    void callsAreReplayedAgainstAPolicy() throws IOException {
        Path policy = file(
                "policy.json",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"pay\":{\"limits\":[{\"counter\":\"c\","
                        + "\"window\":\"hour\",\"max\":1,\"scope\":\"grant\"}]}}}");
        String calls = "{\"tool\":\"pay\"}\n{\"tool\":\"pay\"}\n{\"tool\":\"pay\",\"grant\":\"ci\"}\n";
        Ended replayed = run(calls, "policy", "simulate", policy.toString(), "--calls", "-");
        assertThat(replayed.code()).isEqualTo(ExitCode.FINE);
        assertThat(replayed.out()).contains("2 deny  pay · tools.pay.limits[0]", "3 calls, 2 allow, 1 deny");
        Ended wrong = run("{}", "policy", "simulate", policy.toString(), "--calls", "-");
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.err()).contains("line 1 has no tool");
    }

    @Test
    void aStackShowsWhatFlowsAndWhatStopsIt() throws IOException {
        Path config = file(".mcp.json", """
                {"mcpServers":{"site":{"command":"npx","args":["-y","web"]},
                "mine":{"command":"./mine"},"off":{"command":"npx","args":["web"],"disabled":true}}}""");
        Path policies = dir.resolve("policies");
        Ended stack = run(
                "",
                "stack",
                "pages=one",
                "--config",
                config.toString(),
                "--for",
                "claude-code",
                "--policies",
                policies.toString());
        assertThat(stack.code()).isEqualTo(ExitCode.FINE);
        assertThat(stack.out())
                .contains("Strangers' text to code", "site/fetch → site/run", "(exact): 1", "mine", "unknown")
                .doesNotContain("off ");
        assertThat(Files.readString(policies.resolve("site/settings.json"))).contains("mcp__site__run");
        assertThat(Files.readString(policies.resolve("pages/settings.json"))).contains("mcp__pages__put_page");
        assertThat(run("", "stack", "npm:web", "--fail-on-flow").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run("", "stack", "npm:web", "--fail-on", "critical").code()).isEqualTo(ExitCode.FINE);
        assertThat(run("", "stack", "npm:web", "--fail-on", "high").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(JSON.readTree(run("", "stack", "npm:web", "--format", "json").out())
                        .at("/servers/0/alias")
                        .asText())
                .isEqualTo("web");
        assertThat(run("", "stack").code()).isEqualTo(ExitCode.USAGE);
        Ended nobody = run("", "stack", "nobody");
        assertThat(nobody.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nobody.err()).contains("no tool of 'nobody'");
    }

    @Test
    void theTargetsAreListed() {
        assertThat(run("", "policy", "targets").out()).contains("claude-code", "engine", "sarif");
    }

    @Test
    void aBusyCatalogueIsASentence() {
        Ended busy = run("", "policy", "show", "busy");
        assertThat(busy.code()).isEqualTo(ExitCode.FAILED);
        assertThat(busy.err()).isEqualToIgnoringNewLines("placard: data is in use by process 1");
    }

    @Test
    void helpTeachesAndAWrongCommandIsUsage() {
        assertThat(run("", "--help").out()).contains("classify", "ingest", "serve", "Exit codes");
        assertThat(run("", "classify", "--help").out()).contains("--fail-on", "standard input");
        assertThat(run("").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("", "clasify").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("", "--version").out()).matches("placard [0-9].*\\s*");
    }

    @Test
    void aCrawlSaysWhatItBrought() {
        Ended ended = run("", "crawl", "one", "--full");
        assertThat(ended.code()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).isEqualTo("""
                one: everything, done in 2.0 s: 600 entries, 5 new, 3 changed, 590 unchanged, 2 gone; 7 requests
                  tools: defined 100, not-observed 500
                  problems: conflict 1
                """);
        assertThat(run("", "crawl", "busy").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aServerThatDoesNotStartIsKeptAsUnreachable() {
        Ended ended = run("", "ingest", "--stdio", "--", "/no/such/program", "--token", "abcdefghijklmnopqrstuvwxyz");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).contains("program: ").doesNotContain("abcdefgh");
        assertThat(run("", "ingest", "--stdio").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("", "ingest").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("", "ingest", "--http", "http://127.0.0.1:1/mcp").out()).contains("not on the public internet");
    }
}
