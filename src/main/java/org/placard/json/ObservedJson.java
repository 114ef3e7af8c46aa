package org.placard.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.placard.model.Observed;

/** Writes what was observed as JSON text that reads back equal. */
public final class ObservedJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ObservedJson() {}

    public static String write(Observed observed) {
        try {
            return MAPPER.writeValueAsString(observed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was observed is always JSON", e);
        }
    }

    /**
     * @throws IllegalArgumentException if the text was not written by {@link #write}
     */
    public static Observed read(String text) {
        try {
            return MAPPER.readValue(text, Observed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no observation of a server: " + e.getOriginalMessage(), e);
        }
    }
}
