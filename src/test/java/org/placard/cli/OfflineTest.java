package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What works on files alone opens no socket and asks for no name: the Java runtime reports every class that it
 * initialises, and none of those that sockets and name look-ups are made of is among them.
 */
class OfflineTest {

    private static final String NETWORK =
            "'(java/net/InetAddress|java/net/SocketImpl|sun/nio/ch/(Net|NioSocketImpl|SocketChannelImpl"
                    + "|ServerSocketChannelImpl|DatagramChannelImpl|UnixDomainSockets))'";

    @TempDir
    Path dir;

    /** Opens a socket: shows that the report would tell. */
    static final class Opens {
        private Opens() {}

        public static void main(String[] args) throws IOException {
            new ServerSocket(0).close();
        }
    }

    private List<String> initialised(Class<?> main, String... args) throws Exception {
        Path log = dir.resolve("classes.txt");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+init=info:file=" + log,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dplacard.home=" + System.getProperty("placard.home"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(dir.resolve("out.txt")))
                .isZero();
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" Initializing '"))
                .toList();
    }

    private static List<String> ofTheNetwork(List<String> initialised) {
        return initialised.stream()
                .filter(line ->
                        java.util.regex.Pattern.compile(NETWORK).matcher(line).find())
                .toList();
    }

    @Test
    void aSocketWouldBeSeen() throws Exception {
        assertThat(ofTheNetwork(initialised(Opens.class))).isNotEmpty();
    }

    @Test
    void scanOfflineOpensNoSocketAndAsksForNoName() throws Exception {
        Path config = Files.writeString(dir.resolve("mcp.json"), """
                {"mcpServers": {"fs": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/"]},
                                "far": {"url": "https://mcp.example.com/mcp"}}}
                """);

        List<String> initialised = initialised(org.placard.app.Main.class, "scan", "--offline", config.toString());

        assertThat(initialised).anyMatch(line -> line.contains("'org/placard/cli/ScanCommand'"));
        assertThat(ofTheNetwork(initialised)).isEmpty();
        assertThat(Files.readString(dir.resolve("out.txt"))).contains("write_file", "far · mcp.example.com/mcp");
    }
}
