package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientPlacesTest {

    private static List<String> files(String system, Map<String, String> environment) {
        return new ClientPlaces(Path.of("/home/me"), Path.of("/project"), system, environment)
                .all().stream()
                        .map(place -> place.file().toString().replace('\\', '/'))
                        .toList();
    }

    @Test
    void everyClientsPlacesAreKnownOnEverySystem() {
        assertThat(files("Linux", Map.of()))
                .contains(
                        "/home/me/.config/Claude/claude_desktop_config.json",
                        "/home/me/.claude.json",
                        "/home/me/.cursor/mcp.json",
                        "/home/me/.config/Code/User/mcp.json",
                        "/home/me/.codex/config.toml",
                        "/home/me/.codeium/windsurf/mcp_config.json",
                        "/home/me/.gemini/settings.json",
                        "/home/me/.config/opencode/opencode.json",
                        "/project/.mcp.json",
                        "/project/.vscode/mcp.json");
        assertThat(files("Mac OS X", Map.of()))
                .contains(
                        "/home/me/Library/Application Support/Claude/claude_desktop_config.json",
                        "/home/me/Library/Application Support/Code/User/mcp.json");
        assertThat(files("Windows 11", Map.of("APPDATA", "/roaming")))
                .contains("/roaming/Claude/claude_desktop_config.json", "/roaming/Code/User/settings.json");
    }

    @Test
    void aPlaceThatWasMovedIsFollowed() {
        assertThat(files("Linux", Map.of("CODEX_HOME", "/codex", "XDG_CONFIG_HOME", "/xdg")))
                .contains(
                        "/codex/config.toml", "/xdg/Claude/claude_desktop_config.json", "/xdg/opencode/opencode.json");
    }

    @Test
    void everyPlaceNamesItsClientByItself() {
        new ClientPlaces(Path.of("/home/me"), Path.of("/project"), "Linux", Map.of())
                .all().stream()
                        .filter(place -> !place.file().endsWith("settings.json")
                                || place.client().equals("Gemini"))
                        .filter(place -> !place.file().endsWith("managed-mcp.json"))
                        .forEach(place ->
                                assertThat(ClientPlaces.client(place.file())).isEqualTo(place.client()));
    }
}
