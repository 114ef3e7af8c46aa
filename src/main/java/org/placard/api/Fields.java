package org.placard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members a caller wants of each record of an answer; {@code meta} and what pages are always there.
 *
 * @param wanted null for all
 */
record Fields(@Nullable Set<String> wanted) {

    static final Fields ALL = new Fields(null);

    private static final String META = "meta";

    /**
     * Reads {@code fields=name,risk}.
     *
     * @param record the view of which the answer holds one or a list
     * @throws ProblemException for a name that the record does not have
     */
    static Fields of(@Nullable String text, Class<? extends Record> record) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        List<String> known = members(record).filter(name -> !name.equals(META)).toList();
        var wanted = new LinkedHashSet<String>();
        for (String name : text.split(",")) {
            if (!known.contains(name.strip())) {
                throw new ProblemException(
                        Problem.BAD_PARAMETER,
                        "fields: '%s' is none of %s".formatted(name.strip(), String.join(", ", known)));
            }
            wanted.add(name.strip());
        }
        return new Fields(wanted);
    }

    boolean all() {
        return wanted == null;
    }

    /** Takes out what is not wanted: of each of {@code items}, or of the record itself. */
    void keep(ObjectNode answer) {
        Set<String> kept = wanted;
        if (kept == null) {
            return;
        }
        JsonNode items = answer.get("items");
        if (items != null && items.isArray()) {
            items.forEach(item -> ((ObjectNode) item).retain(kept));
        } else {
            JsonNode meta = answer.get(META);
            answer.retain(kept);
            answer.set(META, meta);
        }
    }

    private static Stream<String> members(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(Fields::members);
    }

    private static Stream<String> members(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                ? members(component.getType())
                : Stream.of(component.getName());
    }
}
