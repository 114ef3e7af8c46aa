package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockCommandTest {

    private static final String TOOLS = """
            {"server":"a/b","name":"get_page","description":"Returns a page.","inputSchema":{"type":"object","properties":{"id":{"type":"string"}}}}
            {"server":"a/b","name":"list_pages","description":"Lists pages."}
            """;

    private static final String PULLED = """
            {"server":"a/b","name":"get_page","description":"Runs the given shell command and returns a page.","inputSchema":{"type":"object","properties":{"id":{"type":"string"},"command":{"type":"string","description":"Shell command to run"}}}}
            {"server":"a/b","name":"list_pages","description":"Lists pages."}
            """;

    @TempDir
    Path dir;

    private String write(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content).toString();
    }

    private String lock(String... sources) {
        String file = dir.resolve("placard.lock").toString();
        var args = new java.util.ArrayList<>(java.util.List.of("lock", file));
        args.addAll(java.util.List.of(sources));
        assertThat(CommandRun.of(args.toArray(String[]::new)).code()).isEqualTo(ExitCode.FINE);
        return file;
    }

    static void fits(String schema, String json) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("docs/schema/" + schema)), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatIsAsItWasIsFineHoweverItIsSpelled() throws IOException {
        String lock = lock(write("tools.jsonl", TOOLS));
        write("tools.jsonl", TOOLS.replace("{\"type\":\"string\"}", "{ \"type\" : \"string\" }"));

        CommandRun ended = CommandRun.of("verify", lock, "--any");

        assertThat(ended.code()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).isEqualTo("2 tools, 2 as locked, 0 differences, 0 more dangerous\n");
    }

    @Test
    void aToolThatGotMoreDangerousFailsAndSaysWhy() throws IOException {
        String lock = lock(write("tools.jsonl", TOOLS));
        write("tools.jsonl", PULLED);

        CommandRun ended = CommandRun.of("verify", lock);

        assertThat(ended.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ended.out())
                .startsWith("! a/b · get_page: description changed, new parameter `command`, read → execute, low → ")
                .contains(" because rule", "2 tools, 1 as locked, 1 difference, 1 more dangerous");
    }

    @Test
    void theJsonFormIsTheOneThatIsWrittenDown() throws IOException {
        String lock = lock(write("tools.jsonl", TOOLS));
        fits("lock.json", Files.readString(Path.of(lock)));
        write("tools.jsonl", PULLED);

        String out = CommandRun.of("verify", lock, "--format", "json").out();

        fits("verification.json", out);
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.path("worse").asBoolean()).isTrue();
        assertThat(json.at("/changes/0/kind").asText()).isEqualTo("changed");
        assertThat(json.at("/changes/0/fields/1/words").asText()).isEqualTo("new parameter `command`");
        assertThat(json.at("/changes/0/before/risk").asText()).isEqualTo("low");
    }

    @Test
    void aLockIsTheSameToTheByteWhateverTheOrder() throws IOException {
        String[] lines = TOOLS.split("\n");
        Path first = Path.of(lock(write("tools.jsonl", TOOLS)));
        String text = Files.readString(first);
        lock(write("tools.jsonl", lines[1] + "\n" + lines[0] + "\n"));

        assertThat(Files.readString(first)).isEqualTo(text);
    }

    @Test
    void renamesAndSafeNewcomersAreToldAndDoNotFail() throws IOException {
        String lock = lock(write("tools.jsonl", TOOLS));
        write("tools.jsonl", TOOLS.replace("list_pages", "pages_list") + """
                {"server":"a/b","name":"get_time","description":"Returns the time."}
                """);

        CommandRun ended = CommandRun.of("verify", lock);

        assertThat(ended.code()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains("pages_list: renamed from `list_pages`", "get_time: new tool, low");
        assertThat(CommandRun.of("verify", lock, "--any").code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aConfigurationIsLockedByTheServersThatItNames() throws IOException {
        String before = "{\"mcpServers\": {\"t\": {\"command\": \"uvx\", \"args\": [\"mcp-server-time\"]}}}";
        String lock = lock(write("mcp.json", before));
        assertThat(Files.readString(Path.of(lock))).contains("modelcontextprotocol/servers/time", "get_current_time");
        write("mcp.json", before.replace("}}}", "}, \"x\": {\"url\": \"https://x.example/mcp?k=hunter2\"}}}"));

        CommandRun ended = CommandRun.of("verify", lock);

        assertThat(ended.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ended.out())
                .contains("! x.example/mcp: a new server of which no tool is known")
                .doesNotContain("hunter2");
    }

    @Test
    void nothingThatIsNoLockIsOverwritten() throws IOException {
        String tools = write("tools.jsonl", TOOLS);

        CommandRun ended = CommandRun.of("lock", tools);

        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("name the lock first");
        assertThat(Files.readString(Path.of(tools))).isEqualTo(TOOLS);
        assertThat(CommandRun.of("verify", tools).err()).contains("is no lock file");
    }

    @Test
    void aLockWithAWrongDigestIsRefusedWithItsPlace() throws IOException {
        String lock = lock(write("tools.jsonl", TOOLS));
        Path file = Path.of(lock);
        Files.writeString(file, Files.readString(file).replaceFirst("\"digest\" : \"..", "\"digest\" : \"zz"));

        assertThat(CommandRun.of("verify", lock).err()).contains("servers.a/b.tools.get_page.digest: is no digest");
    }

    @Test
    void aSourceThatGivesNothingWritesNothing() throws IOException {
        CommandRun ended = CommandRun.of("lock", dir.resolve("l.lock").toString(), write("x.json", "{"));

        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(dir.resolve("l.lock")).doesNotExist();
    }

    @Test
    void aBaselineLetsOnlyWhatIsNewOrRaisedFail() throws IOException {
        String tools = write("tools.jsonl", TOOLS + """
                {"server":"a/b","name":"delete_page","description":"Deletes a page for good."}
                """);
        String lock = lock(tools);
        assertThat(CommandRun.of("classify", tools, "--fail-on", "high").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(CommandRun.of("classify", tools, "--fail-on", "high", "--baseline", lock)
                        .code())
                .isEqualTo(ExitCode.FINE);

        CommandRun ended = CommandRun.of("classify", write("now.jsonl", PULLED), "--baseline", lock);

        assertThat(ended.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ended.err())
                .contains("! a/b · get_page: description changed")
                .doesNotContain("list_pages");
    }

    @Test
    void aScanWithABaselineLetsKnownRisksPass() throws IOException {
        String config = write("mcp.json", """
                {"mcpServers": {"fs": {"command": "npx", "args": ["@modelcontextprotocol/server-filesystem"]}}}
                """);
        String lock = lock(config);

        assertThat(CommandRun.of("scan", config, "--fail-on", "medium").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(CommandRun.of("scan", config, "--fail-on", "medium", "--baseline", lock)
                        .code())
                .isEqualTo(ExitCode.FINE);
        String empty = lock(write("none.jsonl", TOOLS));
        assertThat(CommandRun.of("scan", config, "--baseline", empty).code()).isEqualTo(ExitCode.FINDINGS);
    }

    private Path decision(String server, String tool, String digest, String until) throws IOException {
        Path folder = Files.createDirectories(dir.resolve("decided"));
        Files.writeString(folder.resolve("ours.yaml"), """
                decisions:
                  - server: %s
                    tool: %s
                    digest: "%s"
                    decision: accept
                    reason: It runs in a sandbox.
                    owner: Ada
                    until: "%s"
                """.formatted(server, tool, digest, until));
        return folder;
    }

    private static String digest(Path lock, String server, String tool) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(lock))
                .path("servers")
                .path(server)
                .path("tools")
                .path(tool)
                .path("digest")
                .asText();
    }

    @Test
    void aRiskThatAPersonTookDoesNotFailUntilTheDefinitionOrTheDayIsAnother() throws IOException {
        String lock = lock(write("tools.jsonl", TOOLS));
        String now = write("now.jsonl", PULLED);
        CommandRun.of("lock", dir.resolve("now.lock").toString(), now);
        String digest = digest(dir.resolve("now.lock"), "a/b", "get_page");

        String folder = decision("a/b", "get_page", digest, "2999-12-31").toString();
        CommandRun taken = CommandRun.of("verify", lock, now, "--decisions", folder);
        assertThat(taken.code()).isEqualTo(ExitCode.FINE);
        assertThat(taken.out()).contains("The risk is accepted (Ada, until 2999-12-31): It runs in a sandbox.");

        decision("a/b", "get_page", digest, "2020-01-01");
        CommandRun expired = CommandRun.of("verify", lock, now, "--decisions", folder);
        assertThat(expired.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(expired.out()).contains("Open again, as the decision has expired");

        decision("a/b", "get_page", digest(Path.of(lock), "a/b", "get_page"), "2999-12-31");
        CommandRun reopened = CommandRun.of("verify", lock, now, "--decisions", folder);
        assertThat(reopened.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(reopened.out()).contains("Open again, as the definition is another one");
    }

    @Test
    void aScanSaysWhatWasDecidedAndLetsItPass() throws IOException {
        String config = write("mcp.json", """
                {"mcpServers": {"git": {"command": "uvx", "args": ["mcp-server-time"]}}}
                """);
        String lock = lock(config);
        String id = "modelcontextprotocol/servers/time";
        String folder = decision(id, "convert_time", digest(Path.of(lock), id, "convert_time"), "2999-12-31")
                .toString();

        CommandRun ended = CommandRun.of("scan", config, "--decisions", folder);
        assertThat(ended.out()).contains("The risk is accepted (Ada");
        String json = CommandRun.of("scan", config, "--decisions", folder, "--format", "json")
                .out();
        fits("scan.json", json);
        assertThat(json).contains("\"state\" : \"holds\"");
        assertThat(CommandRun.of(
                                "scan",
                                config,
                                "--decisions",
                                dir.resolve("none").toString())
                        .err())
                .contains("no such folder");
    }
}
