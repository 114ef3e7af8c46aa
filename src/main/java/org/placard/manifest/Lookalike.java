package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** Files that bear a manifest's name or are found beside one, and hold no server: each is told for what it is. */
enum Lookalike {
    MARKETPLACE(
            "a list of plugins, not of servers", root -> root.path("plugins").isArray()),
    GLAMA_CLAIM(
            "a claim of ownership that describes no server",
            root -> root.path("maintainers").isArray()),
    REQUEST(
            "a JSON-RPC request, not an answer",
            root -> root.has("jsonrpc") && root.path("method").isTextual()),
    ERROR(
            "a JSON-RPC error, not an answer",
            root -> root.has("jsonrpc") && root.path("error").isObject()),
    OTHER_ANSWER("a JSON-RPC answer without tools", root -> root.has("jsonrpc") && root.has("result")),
    BROWSER_EXTENSION(
            "a browser extension's manifest",
            root -> root.path("manifest_version").isNumber()),
    HOME_ASSISTANT("a Home Assistant integration", root -> root.has("domain") && root.has("codeowners")),
    WEB_APP("a web app's manifest", root -> root.has("start_url") || root.has("display") && root.has("icons")),
    NPM_PACKAGE(
            "an npm package.json",
            root -> root.path("dependencies").isObject()
                    || root.path("devDependencies").isObject()),
    EXTENSION(
            "an extension or plugin that brings no server along",
            root -> root.path("name").isTextual()
                    && (root.path("version").isTextual()
                            || root.path("description").isTextual())
                    && !root.has("tools")),
    OPENAPI("an OpenAPI description", root -> root.has("openapi") || root.has("swagger")),
    JSON_SCHEMA("a JSON Schema", root -> root.path("$schema").asText("").contains("json-schema.org")),
    SETTINGS(
            "a client's settings without a server in it",
            root -> root.has("mcp")
                    || root.has("chat.mcp.gallery.enabled")
                    || root.path("mcpServers").isTextual());

    private final String sentence;
    private final Predicate<JsonNode> shape;

    Lookalike(String sentence, Predicate<JsonNode> shape) {
        this.sentence = sentence;
        this.shape = shape;
    }

    /** What the document is, or that it is nothing known. */
    static String sentence(Document document) {
        for (Lookalike each : values()) {
            if (document.root().isObject() && each.shape.test(document.root())) {
                return each.sentence;
            }
        }
        return "no known kind of MCP manifest: neither tools nor servers where a known kind has them";
    }
}
