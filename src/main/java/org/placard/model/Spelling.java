package org.placard.model;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds an enum's constant by its one spelling and says, where there is none, which spellings there are. */
final class Spelling {

    private Spelling() {}

    static <E extends Enum<E>> E of(Class<E> type, String id, Function<E, String> spelling) {
        for (E constant : type.getEnumConstants()) {
            if (spelling.apply(constant).equals(id)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no %s is called '%s'; there are %s"
                .formatted(
                        type.getSimpleName(),
                        id,
                        Arrays.stream(type.getEnumConstants()).map(spelling).collect(Collectors.joining(", "))));
    }
}
