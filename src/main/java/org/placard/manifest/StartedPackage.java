package org.placard.manifest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Which package a command line starts. */
public final class StartedPackage {

    private StartedPackage() {}

    /** Coordinates such as {@code npm:@scope/name}; empty where the command starts no package that can be told. */
    public static Optional<String> of(List<String> command) {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("command", command.getFirst());
        var arguments = entry.putArray("args");
        command.stream().skip(1).forEach(arguments::add);
        return Optional.ofNullable(Launch.of(entry).coordinates());
    }
}
