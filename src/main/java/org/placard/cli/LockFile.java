package org.placard.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.drift.Fingerprint;
import org.placard.drift.Observed;
import org.placard.model.Category;
import org.placard.model.Label;
import org.placard.model.Risk;

/** A lock as a file: JSON, sorted, the same to the byte for the same tools. The form is {@code docs/schema/lock.json}. */
final class LockFile {

    private static final String VERSION = "1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private LockFile() {}

    private record LockView(
            @Nullable String placardLock,
            @Nullable String rulesVersion,
            @Nullable List<String> sources,
            @Nullable SortedMap<String, ServerView> servers) {}

    private record ServerView(boolean known, @Nullable SortedMap<String, ToolView> tools) {}

    private record ToolView(
            @Nullable String digest,
            @Nullable String withoutName,
            @Nullable String category,
            @Nullable String risk,
            @Nullable List<String> rules,
            @Nullable SortedMap<String, String> parts) {}

    static String text(Lock lock) {
        var servers = new TreeMap<String, ServerView>();
        lock.servers().forEach((id, held) -> {
            var tools = new TreeMap<String, ToolView>();
            held.tools().forEach(tool -> tools.put(tool.name(), view(tool)));
            servers.put(id, new ServerView(held.known(), tools));
        });
        try {
            var indenter = new DefaultIndenter("  ", "\n");
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(new LockView(VERSION, lock.rulesVersion(), lock.sources(), servers))
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ToolView view(Observed tool) {
        Label label = tool.label();
        return new ToolView(
                tool.fingerprint().digest(),
                tool.fingerprint().withoutName(),
                label == null ? null : label.category().id(),
                label == null ? null : label.risk().id(),
                tool.rules(),
                tool.fingerprint().parts());
    }

    /** Writes aside, then swaps: a lock is old or new, never half. */
    static void write(Path file, Lock lock) throws IOException {
        Path whole = file.toAbsolutePath();
        Path aside = whole.resolveSibling(whole.getFileName() + ".new");
        Files.writeString(aside, text(lock));
        Files.move(aside, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether there is a file, and it is a lock. */
    static boolean isLock(Path file) {
        try {
            read(file);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * @throws IllegalArgumentException naming file, field and repair, if the file is no lock
     * @throws IOException if it cannot be read
     */
    static Lock read(Path file) throws IOException {
        LockView view;
        try {
            view = MAPPER.readValue(Files.readAllBytes(file), LockView.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ": is no lock file; write one with 'placard lock " + file + "'", e);
        }
        if (view == null || !VERSION.equals(view.placardLock())) {
            throw new IllegalArgumentException(
                    "%s: placardLock: is not \"%s\": it is no lock file, or one of another release; write it anew with 'placard lock'"
                            .formatted(file, VERSION));
        }
        var servers = new TreeMap<String, Lock.Held>();
        for (Map.Entry<String, ServerView> server : given(view.servers()).entrySet()) {
            var tools = new ArrayList<Observed>();
            for (Map.Entry<String, ToolView> tool :
                    given(server.getValue().tools()).entrySet()) {
                String place = "%s: servers.%s.tools.%s".formatted(file, server.getKey(), tool.getKey());
                tools.add(observed(place, tool.getKey(), tool.getValue()));
            }
            servers.put(server.getKey(), new Lock.Held(server.getValue().known(), tools));
        }
        return new Lock(
                view.rulesVersion() == null ? "" : view.rulesVersion(),
                view.sources() == null ? List.of() : view.sources(),
                servers);
    }

    private static Observed observed(String place, String name, ToolView view) {
        String category = view.category();
        String risk = view.risk();
        try {
            Label label = category == null || risk == null ? null : new Label(Category.of(category), Risk.of(risk));
            return new Observed(
                    name,
                    new Fingerprint(
                            digest(place + ".digest", view.digest()),
                            digest(place + ".withoutName", view.withoutName()),
                            given(view.parts())),
                    null,
                    label,
                    view.rules() == null ? List.of() : view.rules());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.startsWith(place) ? message : place + ": " + message, e);
        }
    }

    private static String digest(String place, @Nullable String text) {
        if (text == null || !text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    place + ": is no digest of 64 hex digits; write the lock anew with 'placard lock'");
        }
        return text;
    }

    private static <V> SortedMap<String, V> given(@Nullable SortedMap<String, V> map) {
        return map == null ? new TreeMap<>() : map;
    }
}
