package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A whole manifest as a tree.
 *
 * @param name the file's name or address, to tell a server's identity from where nothing else does
 * @param root its only value
 */
record Document(String name, JsonNode root) {

    boolean has(String member) {
        return Nodes.has(root, member);
    }

    JsonNode get(String member) {
        return root.path(member);
    }
}
