package org.placard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where clients keep their configurations.
 *
 * @param home the user's home folder
 * @param project the folder that is worked in
 * @param system the operating system's name, as Java gives it
 * @param environment variables that move a place
 */
record ClientPlaces(Path home, Path project, String system, Map<String, String> environment) {

    /** A file that a client reads, whether it is there or not. */
    record Place(String client, Path file) {}

    static ClientPlaces here() {
        return new ClientPlaces(
                Path.of(System.getProperty("user.home", "")),
                Path.of(System.getProperty("user.dir", "")),
                System.getProperty("os.name", ""),
                System.getenv());
    }

    /** Every place, of the user and of the project. */
    List<Place> all() {
        var places = new ArrayList<Place>();
        Path programs = programs();
        places.add(new Place("Claude Desktop", programs.resolve("Claude/claude_desktop_config.json")));
        places.add(new Place("Claude Code", home.resolve(".claude.json")));
        places.add(new Place("Claude Code", managed()));
        places.add(new Place("Cursor", home.resolve(".cursor/mcp.json")));
        for (String edition : List.of("Code", "Code - Insiders", "VSCodium")) {
            Path user = programs.resolve(edition).resolve("User");
            places.add(new Place("VS Code", user.resolve("mcp.json")));
            places.add(new Place("VS Code", user.resolve("settings.json")));
            places.add(new Place(
                    "Cline", user.resolve("globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json")));
        }
        places.add(
                new Place("Codex", moved("CODEX_HOME", home.resolve(".codex")).resolve("config.toml")));
        places.add(new Place("Windsurf", home.resolve(".codeium/windsurf/mcp_config.json")));
        places.add(new Place("Cline", home.resolve(".cline/data/settings/cline_mcp_settings.json")));
        places.add(new Place("Gemini", home.resolve(".gemini/settings.json")));
        Path opencode = moved("XDG_CONFIG_HOME", home.resolve(".config")).resolve("opencode");
        places.add(new Place("opencode", opencode.resolve("opencode.json")));
        places.add(new Place("opencode", opencode.resolve("opencode.jsonc")));
        places.addAll(project(project));
        return places;
    }

    /** The places of one project. */
    static List<Place> project(Path folder) {
        return List.of(
                new Place("Claude Code", folder.resolve(".mcp.json")),
                new Place("Cursor", folder.resolve(".cursor/mcp.json")),
                new Place("VS Code", folder.resolve(".vscode/mcp.json")),
                new Place("VS Code", folder.resolve(".vscode/settings.json")),
                new Place("Codex", folder.resolve(".codex/config.toml")),
                new Place("Gemini", folder.resolve(".gemini/settings.json")),
                new Place("opencode", folder.resolve("opencode.json")),
                new Place("opencode", folder.resolve("opencode.jsonc")));
    }

    /** The client that a file belongs to by its name and folder, or a plain word where that does not tell. */
    static String client(Path file) {
        String path = file.toAbsolutePath().toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        Map<String, String> endings = Map.ofEntries(
                Map.entry("claude_desktop_config.json", "Claude Desktop"),
                Map.entry("/.claude.json", "Claude Code"),
                Map.entry("/.mcp.json", "Claude Code"),
                Map.entry("/.cursor/mcp.json", "Cursor"),
                Map.entry("/.vscode/mcp.json", "VS Code"),
                Map.entry("/user/mcp.json", "VS Code"),
                Map.entry("/config.toml", "Codex"),
                Map.entry("/mcp_config.json", "Windsurf"),
                Map.entry("/cline_mcp_settings.json", "Cline"),
                Map.entry("/.gemini/settings.json", "Gemini"),
                Map.entry("/opencode.json", "opencode"),
                Map.entry("/opencode.jsonc", "opencode"));
        return endings.entrySet().stream()
                .filter(ending -> path.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Configuration");
    }

    private boolean mac() {
        return system.toLowerCase(Locale.ROOT).contains("mac");
    }

    private boolean windows() {
        return system.toLowerCase(Locale.ROOT).contains("windows");
    }

    /** Where programs with windows keep their files. */
    private Path programs() {
        if (mac()) {
            return home.resolve("Library/Application Support");
        }
        return windows()
                ? moved("APPDATA", home.resolve("AppData/Roaming"))
                : moved("XDG_CONFIG_HOME", home.resolve(".config"));
    }

    /** What an administrator set for everybody. */
    private Path managed() {
        if (mac()) {
            return Path.of("/Library/Application Support/ClaudeCode/managed-mcp.json");
        }
        return windows()
                ? moved("ProgramFiles", Path.of("C:/Program Files")).resolve("ClaudeCode/managed-mcp.json")
                : Path.of("/etc/claude-code/managed-mcp.json");
    }

    private Path moved(String variable, Path usual) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? usual : Path.of(value);
    }
}
