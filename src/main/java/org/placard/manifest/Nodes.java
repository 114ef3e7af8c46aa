package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** Questions to a document's tree. An explicit null is absent. */
final class Nodes {

    private Nodes() {}

    /** The first of these members that is there and not null, else a missing node. */
    static JsonNode first(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode member = object.get(name);
            if (member != null && !member.isNull()) {
                return member;
            }
        }
        return MissingNode.getInstance();
    }

    /** The first of these members that is a text with something in it. */
    static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode member = object.get(name);
            if (member != null && member.isTextual() && !member.textValue().isBlank()) {
                return member.textValue();
            }
        }
        return null;
    }

    /** Whether the member is there and not null. */
    static boolean has(JsonNode object, String name) {
        return object.hasNonNull(name);
    }
}
