package org.placard.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Tool;
import org.placard.text.ServerContext;

/**
 * Brings labels and their tools together: a label embeds its tool, or names the corpus, server and name under which a
 * tools file holds it.
 */
public final class LabelJoin {

    /** Reads a tool that a label embeds. */
    @FunctionalInterface
    public interface EmbeddedTool {

        /**
         * @param json one tool in the tools JSONL form
         * @throws IllegalArgumentException if it is none
         */
        Embedded read(String json);
    }

    /** A tool and what its line says of its server. */
    public record Embedded(
            Tool tool,
            @Nullable String serverTitle,
            @Nullable String serverDescription) {}

    /**
     * The labels that found their tools, and those that did not.
     *
     * @param missing labels whose tool is in none of the files
     */
    public record Result(List<Labelled> tools, List<Label> missing) {

        public Result {
            tools = List.copyOf(tools);
            missing = List.copyOf(missing);
        }
    }

    private LabelJoin() {}

    /**
     * @param labels labels in any order; the result keeps it
     * @param specimens the tools of the tools files; of equal keys the first counts
     * @param embedded reads the tools that labels embed
     */
    public static Result join(List<Label> labels, Iterable<Specimen> specimens, EmbeddedTool embedded) {
        Map<String, Label> wanted = new HashMap<>();
        for (Label label : labels) {
            if (label.tool() == null) {
                wanted.put(key(label.corpus(), label.server(), label.name()), label);
            }
        }
        Map<String, Specimen> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            for (Specimen specimen : specimens) {
                for (String corpus : new String[] {specimen.corpus(), null}) {
                    String key = key(corpus, specimen.server().id(), specimen.name());
                    if (wanted.containsKey(key)) {
                        found.putIfAbsent(key, specimen);
                    }
                }
            }
        }
        Map<Label, Specimen> own = embedded(labels, embedded);
        List<Labelled> tools = new ArrayList<>();
        List<Label> missing = new ArrayList<>();
        for (Label label : labels) {
            Specimen specimen = label.tool() != null
                    ? own.get(label)
                    : found.get(key(label.corpus(), label.server(), label.name()));
            if (specimen == null) {
                missing.add(label);
            } else {
                tools.add(new Labelled(label, specimen));
            }
        }
        return new Result(tools, missing);
    }

    private static String key(@Nullable String corpus, String server, String name) {
        return (corpus == null ? "" : corpus) + "\n" + server + "\n" + name;
    }

    /** Embedded tools of one server are siblings of each other. */
    private static Map<Label, Specimen> embedded(List<Label> labels, EmbeddedTool reader) {
        Map<String, Map<Label, Embedded>> servers = new LinkedHashMap<>();
        for (Label label : labels) {
            if (label.tool() != null) {
                servers.computeIfAbsent(label.server(), id -> new LinkedHashMap<>())
                        .put(label, reader.read(label.tool()));
            }
        }
        Map<Label, Specimen> out = new HashMap<>();
        servers.forEach((id, tools) -> {
            Set<String> names = new LinkedHashSet<>();
            String title = null;
            String description = null;
            for (Map.Entry<Label, Embedded> entry : tools.entrySet()) {
                Embedded tool = entry.getValue();
                names.add(tool.tool().name());
                names.addAll(entry.getKey().siblings());
                title = title == null ? tool.serverTitle() : title;
                description = description == null ? tool.serverDescription() : description;
            }
            ServerContext context = new ServerContext(id, title, description, List.copyOf(names));
            tools.forEach((label, tool) -> out.put(label, new Specimen("", context, tool.tool())));
        });
        return out;
    }
}
