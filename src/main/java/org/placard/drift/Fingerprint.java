package org.placard.drift;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.model.Parameter;
import org.placard.model.Tool;

/**
 * A definition without its text: enough to see that it changed, where, and that it is the same under another name.
 *
 * @param digest of the whole definition, 64 hex digits
 * @param withoutName of everything but the name
 * @param parts by field (as in {@link org.placard.model.FieldChange}), the first 16 hex digits of its SHA-256
 */
public record Fingerprint(String digest, String withoutName, SortedMap<String, String> parts) {

    private static final int SHORT = 16;

    public Fingerprint {
        parts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    public static Fingerprint of(Tool tool) {
        var parts = new TreeMap<String, String>();
        put(parts, "title", tool.title());
        put(
                parts,
                "description",
                tool.description().present() ? tool.description().text() : null);
        put(parts, "summary", tool.summary());
        put(parts, "annotations", Digests.annotations(tool.hints()));
        put(parts, "inputSchema", canonical(tool.inputSchema()));
        put(parts, "outputSchema", canonical(tool.outputSchema()));
        for (Parameter parameter : tool.parameters()) {
            put(parts, "parameter:" + parameter.name(), Digests.parameter(parameter));
        }
        return new Fingerprint(Digests.of(tool), Digests.withoutName(tool), parts);
    }

    private static @Nullable String canonical(@Nullable String json) {
        return json == null ? null : Digests.canonical(json);
    }

    private static void put(Map<String, String> parts, String field, @Nullable String text) {
        if (text != null) {
            parts.put(field, Digests.sha256(text).substring(0, SHORT));
        }
    }
}
