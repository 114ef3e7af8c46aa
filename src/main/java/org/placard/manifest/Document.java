package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A whole manifest as a tree.
 *
 * @param name the file's name or address, to tell a server's identity from where nothing else does
 * @param root its only value
 * @param companion the list of tools that stands in a file of its own beside this one, null where there is none
 */
record Document(String name, JsonNode root, @Nullable JsonNode companion) {

    Document(String name, JsonNode root) {
        this(name, root, null);
    }

    boolean has(String member) {
        return Nodes.has(root, member);
    }

    JsonNode get(String member) {
        return root.path(member);
    }
}
