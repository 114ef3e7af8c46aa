package org.placard.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PackageReaderTest {

    private final Map<String, String> files = new LinkedHashMap<>(
            Map.of(
                    "package.json",
                    "{\"name\":\"@some/server\",\"version\":\"1.2.3\",\"description\":\"Serves.\",\"repository\":{\"url\":\"git+https://github.com/some/server.git\"}}"));

    private Extracted read() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            for (var file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                byte[] header = new byte[512];
                put(header, 0, "package/" + file.getKey());
                put(header, 124, "%011o".formatted(content.length));
                header[156] = '0';
                zip.write(header);
                zip.write(content);
                zip.write(new byte[(512 - content.length % 512) % 512]);
            }
            zip.write(new byte[1024]);
        }
        return PackageReader.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private Extracted read(String code) throws IOException {
        files.put("dist/index.js", code);
        return read();
    }

    private static String json(Extracted extracted, int index) {
        return extracted.tools().get(index).definition().toString();
    }

    @Test
    void registeredToolsWithZodShapes() throws IOException {
        Extracted extracted = read("""
                #!/usr/bin/env node
                import { z } from "zod";
                const PREFIX = "note_";
                server.registerTool(`${PREFIX}delete`, {
                  title: "Delete note",
                  description: "Deletes a note " + "for good.",
                  inputSchema: { id: z.string().describe("Which."), mode: z.enum(["soft", "hard"]).optional() },
                  annotations: { destructiveHint: true }
                }, async () => {});
                """);
        assertThat(json(extracted, 0))
                .isEqualTo(
                        "{\"name\":\"note_delete\",\"title\":\"Delete note\",\"description\":\"Deletes a note for good.\",\"inputSchema\":{\"type\":\"object\",\"properties\":{\"id\":{\"description\":\"Which.\",\"type\":\"string\"},\"mode\":{\"type\":\"string\",\"enum\":[\"soft\",\"hard\"]}},\"required\":[\"id\"]},\"annotations\":{\"destructiveHint\":true}}");
        assertThat(extracted.tools().getFirst().file()).isEqualTo("dist/index.js");
        assertThat(extracted.tools().getFirst().line()).isEqualTo(4);
        assertThat(extracted.origin()).isEqualTo("npm:@some/server@1.2.3, dist/index.js:4");
        assertThat(extracted.repository()).isEqualTo("https://github.com/some/server.git");
    }

    @Test
    void toolsInOrderOfTheirArguments() throws IOException {
        Extracted extracted = read("""
                server.tool("ping", () => 1);
                server.tool("echo", "Says it again.", { text: z.string() }, { readOnlyHint: true }, handler);
                list.tool("not one");
                """);
        assertThat(extracted.tools()).extracting(ExtractedTool::name).containsExactly("ping", "echo");
        assertThat(json(extracted, 1)).contains("\"readOnlyHint\":true", "\"required\":[\"text\"]");
    }

    @Test
    void listedToolsWithJsonSchemasOfAnotherFile() throws IOException {
        files.put("dist/names.js", """
                exports.Names = void 0;
                var Names;
                (function (Names) { Names["READ"] = "read_page"; })(Names || (exports.Names = Names = {}));
                exports.TEXT = "Reads a page.";
                """);
        Extracted extracted = read("""
                const names_1 = require("./names.js");
                server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: [
                  { name: names_1.Names.READ, description: names_1.TEXT, inputSchema: { type: "object", properties: { url: { type: "string" } }, required: ["url"] } }
                ]}));
                """);
        assertThat(json(extracted, 0))
                .isEqualTo(
                        "{\"name\":\"read_page\",\"description\":\"Reads a page.\",\"inputSchema\":{\"type\":\"object\",\"properties\":{\"url\":{\"type\":\"string\"}},\"required\":[\"url\"]}}");
    }

    @Test
    void objectsAreToolsWhereALoopRegistersThem() throws IOException {
        String object = "export const one = { name: 'one', description: 'One.', handler: f };\n";
        assertThat(read("server.tool('two', () => 1);\n" + object).tools())
                .extracting(ExtractedTool::name)
                .containsExactly("two");
        assertThat(read(object + "for (const t of all) server.registerTool(t.name, t, t.handler);\n")
                        .tools())
                .extracting(ExtractedTool::name)
                .containsExactly("one");
    }

    @Test
    void whatIsOnlyKnownWhenItRunsIsAProblemAndNoGuess() throws IOException {
        Extracted extracted = read("""
                const a = pick();
                server.registerTool(a + "_x", { description: "d" }, f);
                """);
        assertThat(extracted.tools()).isEmpty();
        assertThat(extracted.unresolved()).singleElement().satisfies(each -> {
            assertThat(each.line()).isEqualTo(2);
            assertThat(each.sentence()).contains("only known when it runs");
        });
    }

    @Test
    void aNameWithTwoValuesStandsForNeither() throws IOException {
        assertThat(read("let n = 'a'; n = 'b'; server.tool(n, () => 1);").tools())
                .isEmpty();
    }

    @Test
    void toolsInJsonFiles() throws IOException {
        files.put("tools.json", "{\n\"tools\":[\n{\"name\":\"a\",\"inputSchema\":{}},{\"name\":3}]}");
        Extracted extracted = read("1;");
        assertThat(extracted.tools())
                .singleElement()
                .satisfies(tool -> assertThat(tool.line()).isEqualTo(3));
    }

    @Test
    void codeThatDoesNotParseOrIsFarTooDeepIsAProblem() throws IOException {
        assertThat(read("server.registerTool(").unresolved())
                .singleElement()
                .asString()
                .contains("could not be parsed");
        String deep = "x=" + "[".repeat(60_000) + "]".repeat(60_000) + ";inputSchema";
        assertThat(read(deep).tools()).isEmpty();
    }

    @Test
    void loopsOfNamesEnd() throws IOException {
        assertThat(read("const a = b; const b = a; server.tool(a, () => 1);").tools())
                .isEmpty();
        assertThat(read("const a = a + a; server.tool(a, () => 1);").tools()).isEmpty();
    }

    @Test
    void whatIsNoPackageIsRefused() {
        assertThatThrownBy(() -> PackageReader.read(new ByteArrayInputStream(new byte[] {1, 2})))
                .isInstanceOf(IOException.class);
        files.remove("package.json");
        assertThatThrownBy(this::read).hasMessageContaining("package.json");
        for (String bad : new String[] {"git+https://x.example/y", "../folder", "-g", "a b", "x@file:.."}) {
            assertThatThrownBy(() -> new NpmClient("true", java.time.Duration.ofSeconds(5)).extract(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
