package org.placard.manifest;

import java.util.Set;
import java.util.regex.Pattern;

/** What a server is called where its manifest does not say: after its file, or the folder of a file with a common name. */
final class Identity {

    private static final Pattern SUFFIXES =
            Pattern.compile("(?i)\\.(gz|json|jsonc|jsonl|ndjson|ya?ml|snap|txt|mcpb|dxt|tools|mcp)$");

    private static final Set<String> COMMON = Set.of(
            "tools",
            "tools-list",
            "tools_list",
            "toolslist",
            "list",
            "server",
            "manifest",
            "response",
            "result",
            "index",
            "mcp",
            "config",
            "registry",
            "catalog",
            "server-card",
            "spec",
            "smithery",
            "gemini-extension",
            "plugin");

    private Identity() {}

    static String fromName(String name) {
        String[] parts = name.replace('\\', '/').split("/+");
        for (int i = parts.length - 1; i >= 0; i--) {
            String stem = stem(parts[i]);
            boolean usable = !stem.isBlank() && !stem.equals(".") && !stem.equals("..");
            if (usable && !COMMON.contains(stem.toLowerCase(java.util.Locale.ROOT))) {
                return stem;
            }
        }
        String last = stem(parts.length == 0 ? name : parts[parts.length - 1]);
        return last.isBlank() ? "unnamed" : last;
    }

    private static String stem(String part) {
        String stem = part;
        while (true) {
            String shorter = SUFFIXES.matcher(stem).replaceFirst("");
            if (shorter.equals(stem) || shorter.isBlank()) {
                return stem;
            }
            stem = shorter;
        }
    }
}
