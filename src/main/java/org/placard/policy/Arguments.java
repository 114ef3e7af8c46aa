package org.placard.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds an argument of a call by its path. */
final class Arguments {

    private Arguments() {}

    /** What stands at {@code args.a.b}; null where there is nothing or JSON null. */
    static @Nullable Object at(Map<String, ?> arguments, String path) {
        Object current = arguments;
        for (String part : path.substring(Condition.ARGUMENTS.length()).split("\\.", -1)) {
            if (!(current instanceof Map<?, ?> object)) {
                return null;
            }
            current = object.get(part);
        }
        return current;
    }
}
