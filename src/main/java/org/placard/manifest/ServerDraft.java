package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;
import org.placard.model.Tool;

/** A server while its manifest is read: tools come one by one, names are made unique, texts are capped. */
final class ServerDraft {

    private static final int MAX_ID = 300;
    private static final int MAX_TITLE = 200;

    private final Reading reading;
    private final String id;
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final Set<String> packages = new LinkedHashSet<>();
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String repository;
    private @Nullable ServerCoverage coverage;
    private int beyond;

    ServerDraft(Reading reading, String id) {
        this.reading = reading;
        String plain = id.strip();
        this.id = plain.length() <= MAX_ID ? plain : plain.substring(0, Texts.cutAt(plain, MAX_ID));
    }

    String id() {
        return id;
    }

    boolean hasTools() {
        return !tools.isEmpty();
    }

    /** Whether no further tool is taken. */
    boolean full() {
        return tools.size() >= reading.limits().tools();
    }

    ServerDraft title(@Nullable String text) {
        if (title == null && text != null && !text.isBlank()) {
            String plain = text.strip();
            title = plain.length() <= MAX_TITLE ? plain : plain.substring(0, Texts.cutAt(plain, MAX_TITLE));
        }
        return this;
    }

    /** Adds a text about the server; several are put together, in order. */
    ServerDraft description(@Nullable String text) {
        if (text != null && !text.isBlank() && (description == null || !description.contains(text.strip()))) {
            String whole = description == null ? text.strip() : description + "\n\n" + text.strip();
            int max = reading.limits().description();
            if (whole.length() > max) {
                reading.odd(Kind.CUT, id, "the server's description is longer than %,d characters".formatted(max));
                whole = whole.substring(0, Texts.cutAt(whole, max));
            }
            description = whole;
        }
        return this;
    }

    boolean hasDescription() {
        return description != null;
    }

    /** Keeps an address that a page may link to; any other is left out. */
    ServerDraft repository(@Nullable String address) {
        String web = address == null ? null : Addresses.repository(address);
        if (repository == null && web != null) {
            repository = web;
        }
        return this;
    }

    ServerDraft addPackage(@Nullable String coordinates) {
        if (coordinates != null && coordinates.length() <= 300 && packages.size() < 50) {
            packages.add(coordinates);
        }
        return this;
    }

    /** What is known of a server without tools; with tools the coverage follows from them. */
    ServerDraft coverage(ServerCoverage known) {
        coverage = known;
        return this;
    }

    /** Every item of a list of tool objects; a bad one costs itself only. */
    ServerDraft tools(JsonNode list, String place, ToolFields.Missing missing) {
        int i = 0;
        for (JsonNode item : list) {
            tool(item, place + "[" + i++ + "]", missing);
        }
        return this;
    }

    /** One tool object, or a name alone. */
    ServerDraft tool(JsonNode item, String place, ToolFields.Missing missing) {
        JsonNode object = item.path("function").isObject() && !Nodes.has(item, "name") ? item.path("function") : item;
        JsonNode name = item.isTextual() ? item : Nodes.first(object, "name");
        if (!item.isObject() && !item.isTextual()) {
            reading.itemLost(Kind.MALFORMED, where(place), "a tool is an object with a name");
        } else if (!name.isTextual() && !name.isNumber() || name.asText().isBlank()) {
            reading.itemLost(Kind.MISSING_FIELD, where(place), "a tool has no name");
        } else if (full()) {
            beyond++;
        } else if (item.isTextual()) {
            add(Tool.of(capped(name.textValue()), org.placard.model.Description.NOT_CARRIED));
        } else {
            String text = name.asText();
            add(ToolFields.read(
                    object,
                    text,
                    reading.limits(),
                    missing,
                    (kind, field, sentence) -> reading.odd(kind, where(Texts.shown(text) + "." + field), sentence)));
        }
        return this;
    }

    private static String capped(String name) {
        return name.length() <= 256 ? name : name.substring(0, Texts.cutAt(name, 256));
    }

    private String where(String place) {
        return id + " · " + place;
    }

    /** Adds a tool that is already read; a second definition of a name becomes {@code name~2}. */
    ServerDraft add(Tool tool) {
        if (full()) {
            beyond++;
            return this;
        }
        Tool known = tools.putIfAbsent(tool.name(), tool);
        if (known == null) {
            return this;
        }
        String place = where(Texts.shown(tool.name()));
        int n = 2;
        while (known != null) {
            if (known.renamed(tool.name()).equals(tool)) {
                reading.odd(Kind.DUPLICATE_NAME, place, "the same tool is listed more than once; it is kept once");
                return this;
            }
            known = tools.putIfAbsent(tool.name() + "~" + n, tool.renamed(tool.name() + "~" + n));
            n++;
        }
        reading.odd(
                Kind.DUPLICATE_NAME,
                place,
                "another definition of the same name; it is kept as '%s~%d'"
                        .formatted(Texts.shown(tool.name()), n - 1));
        return this;
    }

    /** Notes that tools were left unread. */
    void leaveOut(int count) {
        beyond += count;
    }

    Server finished(String format) {
        if (beyond > 0) {
            reading.itemLost(
                    Kind.TOO_LARGE,
                    id,
                    "the server lists %,d tools more than the %,d that are kept".formatted(beyond, tools.size()));
        }
        return new Server(
                id,
                Slug.of(id),
                title,
                description,
                repository,
                new ArrayList<>(packages),
                covered(),
                reading.origin().provenance(format),
                new ArrayList<>(tools.values()));
    }

    private ServerCoverage covered() {
        if (coverage == ServerCoverage.REMOVED) {
            return ServerCoverage.REMOVED;
        }
        if (tools.isEmpty()) {
            return coverage != null ? coverage : ServerCoverage.NOT_OBSERVED;
        }
        if (reading.origin().observation() == Provenance.Observation.EXTRACTED) {
            return ServerCoverage.EXTRACTED;
        }
        boolean defined = tools.values().stream()
                .anyMatch(
                        tool -> tool.inputSchema() != null || !tool.parameters().isEmpty());
        return defined ? ServerCoverage.DEFINED : ServerCoverage.NAMED;
    }
}
