package org.placard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.placard.live.LiveException.Kind;

class StdioServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static StdioServer server(String manner, Duration limit, Map<String, String> environment) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = classes();
        return new StdioServer(
                List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classes, "org.placard.live.FakeServer", manner),
                environment,
                limit,
                1 << 20);
    }

    private static String classes() {
        try {
            return Path.of(FakeServer.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void fails(StdioServer server, Kind kind, String sentence) {
        assertThatThrownBy(server::list)
                .hasMessageContaining(sentence)
                .isInstanceOfSatisfying(
                        LiveException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void everyPageIsReadAndToolsAreKeptAsSent() throws LiveException {
        Listed listed = server("plain", LIMIT, Map.of()).list();
        assertThat(listed.tools())
                .extracting(tool -> tool.path("name").asText())
                .containsExactly("first", "second", "third");
        assertThat(listed.tools().getFirst().toString()).contains("\"x-odd\":[1]");
        assertThat(listed.pages()).isEqualTo(3);
        assertThat(listed.version()).isEqualTo("2025-06-18");
        assertThat(listed.name()).isEqualTo("fake");
        assertThat(listed.manifest("npm/fake")).contains("\"name\":\"npm/fake\"", "\"instructions\":");
    }

    @Test
    void aServerThatIsNotGreetedIsAskedToDiscover() throws LiveException {
        Listed listed = server("stateless", LIMIT, Map.of()).list();
        assertThat(listed.name()).isEqualTo("fake-stateless");
        assertThat(listed.version()).isEqualTo("2026-07-28");
        assertThat(listed.tools()).hasSize(3);
    }

    @Test
    void itGetsAnEmptyFolderAndNoEnvironmentButWhatIsPassed() throws LiveException {
        String said = server("plain", LIMIT, Map.of("FAKE_KEY", "k1")).list().instructions();
        assertThat(said)
                .contains("the key is k1", "placard-stdio-")
                .doesNotContain(System.getProperty("user.home") + " ");
        String folder = said.replaceAll("(?s).*Home is (\\S+) and.*", "$1");
        assertThat(said).endsWith("in " + folder);
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void oneThatSaysNothingIsGivenUp() {
        fails(server("silent", Duration.ofSeconds(3), Map.of()), Kind.TIMEOUT, "did not answer initialize in time");
    }

    @Test
    void oneThatDiesIsQuoted() {
        fails(server("dying", LIMIT, Map.of()), Kind.UNREACHABLE, "it says: Error: API_KEY is missing");
        fails(new StdioServer(List.of("/no/such/program"), Map.of(), LIMIT, 1000), Kind.UNREACHABLE, "no/such/program");
    }

    @Test
    void oneThatSaysTooMuchIsCutOff() {
        fails(server("shouting", LIMIT, Map.of()), Kind.TOO_LARGE, "wrote more than");
    }

    @Test
    void wrongAnswersAreSaidToBe() throws LiveException {
        fails(server("wrong", LIMIT, Map.of()), Kind.PROTOCOL, "without a list of tools");
        Listed looping = server("looping", LIMIT, Map.of()).list();
        assertThat(looping.tools()).hasSize(2);
        assertThat(looping.oddities()).singleElement().asString().contains("comes back to a cursor");
    }

    @Test
    void nobodyOfItsGroupOutlivesIt() throws Exception {
        long before = sleeping();
        server("breeding", LIMIT, Map.of()).list();
        for (int i = 0; i < 100 && sleeping() > before; i++) {
            Thread.sleep(50);
        }
        assertThat(sleeping()).isEqualTo(before);
    }

    /** Processes named {@code sleep 600}, also where their parent is gone. */
    private static long sleeping() {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    Path line = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
                    try {
                        return Files.isReadable(line) && Files.readString(line).equals("sleep\0600\0");
                    } catch (java.io.IOException e) {
                        return false;
                    }
                })
                .count();
    }
}
