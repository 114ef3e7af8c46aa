package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, run with the real command line as people run them. */
class ExamplesTest {

    private static final Path HOME = Path.of(System.getProperty("placard.home")).toAbsolutePath();

    @TempDir
    Path dir;

    private record Ended(int code, String said) {}

    /** A command that is the command line of this build. */
    private Path placard() throws IOException {
        Path command = dir.resolve("placard");
        Files.writeString(command, """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dplacard.home='%s' -cp '%s' org.placard.app.Main "$@"
                """.formatted(System.getProperty("java.home"), HOME, classPath()));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return command;
    }

    /** The class path of this test, usable from another folder. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Ended gate(String config, Map<String, String> settings) throws Exception {
        if (!config.isEmpty()) {
            Files.writeString(dir.resolve(".mcp.json"), config);
        }
        var builder = new ProcessBuilder("sh", HOME.resolve("examples/gate.sh").toString())
                .directory(dir.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PLACARD", placard().toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static String config(String... packages) {
        var servers = new StringBuilder();
        for (String each : packages) {
            servers.append(servers.isEmpty() ? "" : ",")
                    .append("\"s%d\":{\"command\":\"npx\",\"args\":[\"-y\",\"%s\"],\"env\":{\"KEY\":\"sk-secret\"}}"
                            .formatted(servers.length(), each));
        }
        return "{\"mcpServers\":{" + servers + "}}";
    }

    @Test
    void theGateStopsAtTheRiskAndTheFlowsAndLetsHarmlessServersPass() throws Exception {
        Ended none = gate("", Map.of());
        assertThat(none.code()).isZero();
        assertThat(none.said()).contains("no .mcp.json");

        Ended harmless = gate(config("@modelcontextprotocol/server-sequential-thinking"), Map.of());
        assertThat(harmless.said()).contains("gate: passed");
        assertThat(harmless.code()).isZero();

        Ended flows = gate(
                config("@modelcontextprotocol/server-filesystem", "@gongrzhe/server-gmail-autoauth-mcp"), Map.of());
        assertThat(flows.code()).as(flows.said()).isEqualTo(1);
        assertThat(flows.said()).contains("→", "gate: stopped").doesNotContain("sk-secret");
        assertThat(Files.readString(dir.resolve("placard.sarif")))
                .contains("\"2.1.0\"")
                .doesNotContain("sk-secret");

        Ended unknown = gate(config("nobody-knows-this-one"), Map.of());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.said()).contains("unknown");

        Ended low = gate(config("@modelcontextprotocol/server-sequential-thinking"), Map.of("GATE_RISK", "low"));
        assertThat(low.code()).isEqualTo(1);
    }

    @Test
    void theGateDoesNotPassWhereNothingCouldBeDecided() throws Exception {
        Ended broken = gate("{\"mcpServers\": {", Map.of());
        assertThat(broken.code()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.said()).contains("could not decide");
    }

    @Test
    void theWorkflowCallsTheGateAndPinsWhatItMayDo() throws IOException {
        String workflow = Files.readString(HOME.resolve("examples/github-actions.yml"));
        assertThat(workflow).contains("gate.sh .mcp.json", "sha256sum --check", "contents: read", "placard.sarif");
        assertThat(new com.fasterxml.jackson.dataformat.yaml.YAMLMapper()
                        .readTree(workflow)
                        .at("/jobs/gate/steps"))
                .hasSize(5);
    }
}
