package org.placard.extract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.javascript.jscomp.parsing.Config;
import com.google.javascript.jscomp.parsing.ParserRunner;
import com.google.javascript.rhino.ErrorReporter;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.SimpleSourceFile;
import com.google.javascript.rhino.StaticSourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the archive of an npm package for the tools in its JavaScript and JSON. Runs nothing of it. */
public final class PackageReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Config CONFIG =
            ParserRunner.createConfig(Config.LanguageMode.UNSTABLE, Set.of(), Config.StrictMode.SLOPPY);

    /** Code that is far deeper than any person writes it. */
    private static final long STACK = 64L << 20;

    private static final int MOST_PROBLEMS = 50;

    private PackageReader() {}

    /** @throws IOException if it is no archive of a package */
    public static Extracted read(InputStream archive) throws IOException {
        Map<String, String> files = SourceFiles.read(archive);
        String manifest = files.get("package.json");
        if (manifest == null) {
            throw new IOException("the archive holds no package.json");
        }
        JsonNode about;
        try {
            about = JSON.readTree(manifest);
        } catch (JacksonException e) {
            throw new IOException("the package.json is no well-formed JSON");
        }
        return withRoom(() -> extracted(about, files));
    }

    private static Extracted extracted(JsonNode about, Map<String, String> files) {
        var unresolved = new ArrayList<Unresolved>();
        Map<String, Node> trees = new TreeMap<>();
        files.forEach((file, text) -> {
            if (!file.endsWith(".json") && mayHoldTools(text)) {
                Node tree = parsed(file, text, unresolved);
                if (tree != null) {
                    trees.put(file, tree);
                }
            }
        });
        var bindings = new Bindings();
        trees.forEach(bindings::read);
        var finder = new ToolFinder(bindings);
        trees.forEach(finder::search);
        var all = new ArrayList<>(finder.certain());
        files.forEach((file, text) -> {
            if (file.endsWith(".json") && !file.equals("package.json")) {
                all.addAll(JsonTools.of(file, text));
            }
        });
        // Objects that look like tools are some where a loop registers them, or nothing else is a tool.
        if (!finder.dynamic().isEmpty() || all.isEmpty()) {
            all.addAll(finder.likely());
        }
        unresolved.addAll(finder.nameless());
        unresolved.addAll(finder.dynamic());
        JsonNode repository = about.path("repository");
        String address = repository.isTextual()
                ? repository.asText()
                : repository.path("url").asText("");
        return new Extracted(
                about.path("name").asText("unnamed"),
                about.path("version").asText("unknown"),
                about.path("description").isTextual()
                        ? about.path("description").asText()
                        : null,
                address.isBlank() ? null : address.replaceFirst("^git\\+", ""),
                distinct(all),
                unresolved.stream().limit(MOST_PROBLEMS).toList());
    }

    /** Of several definitions of a name the fullest: a package often holds its code twice. */
    private static List<ExtractedTool> distinct(List<ExtractedTool> all) {
        Map<String, ExtractedTool> byName = new LinkedHashMap<>();
        for (ExtractedTool tool : all) {
            byName.merge(
                    tool.name(),
                    tool,
                    (one, other) -> weight(other.definition()) > weight(one.definition()) ? other : one);
        }
        return new ArrayList<>(byName.values());
    }

    private static int weight(ObjectNode tool) {
        return (tool.has("inputSchema") ? 4 : 0)
                + (tool.has("description") ? 2 : 0)
                + (tool.has("annotations") ? 1 : 0);
    }

    /** Cheap: most files of a package have to do with other things; those that only give names are still needed. */
    private static boolean mayHoldTools(String text) {
        return text.length() < 200_000
                || text.contains("inputSchema")
                || text.contains("registerTool")
                || text.contains(".tool(")
                || text.contains("addTool");
    }

    private static @Nullable Node parsed(String file, String text, List<Unresolved> unresolved) {
        String code = text.startsWith("#!") ? "//" + text : text;
        var source = new SimpleSourceFile(file, StaticSourceFile.SourceKind.STRONG);
        var errors = new ArrayList<String>();
        var reporter = new ErrorReporter() {
            @Override
            public void warning(String message, String sourceName, int line, int column) {
                // Style is none of our business.
            }

            @Override
            public void error(String message, String sourceName, int line, int column) {
                errors.add("line " + line + ": " + message);
            }
        };
        try {
            Node tree = ParserRunner.parse(source, code, CONFIG, reporter).ast;
            if (errors.isEmpty() && tree != null) {
                return tree;
            }
        } catch (RuntimeException | StackOverflowError e) {
            errors.add(e.getClass().getSimpleName());
        }
        if (text.contains("inputSchema") || text.contains("registerTool")) {
            unresolved.add(new Unresolved(
                    file, 0, "could not be parsed: " + (errors.isEmpty() ? "no syntax tree" : errors.getFirst())));
        }
        return null;
    }

    /** What is nested deeply needs a deep stack. */
    private static Extracted withRoom(java.util.function.Supplier<Extracted> work) throws IOException {
        var done = new ArrayList<Extracted>(1);
        var failed = new ArrayList<Throwable>(1);
        var thread = new Thread(
                null,
                () -> {
                    try {
                        done.add(work.get());
                    } catch (RuntimeException | StackOverflowError e) {
                        failed.add(e);
                    }
                },
                "extract",
                STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading a package", e);
        }
        if (done.isEmpty()) {
            throw new IOException("the package's code could not be read", failed.isEmpty() ? null : failed.getFirst());
        }
        return done.getFirst();
    }
}
