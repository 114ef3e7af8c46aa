package org.placard.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.placard.model.Classification;
import org.placard.model.FieldChange;
import org.placard.model.Tool;

/** Writes nouns as JSON text that reads back equal, for the database. Safe for many threads. */
public final class ModelJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader TOOL = MAPPER.readerFor(Tool.class);
    private static final ObjectReader VERDICT = MAPPER.readerFor(VerdictView.class);
    private static final ObjectReader STRINGS = MAPPER.readerForListOf(String.class);
    private static final ObjectReader FIELDS = MAPPER.readerForListOf(FieldChange.class);

    private ModelJson() {}

    public static String write(Tool tool) {
        return text(tool);
    }

    public static String write(Classification classification) {
        return text(VerdictView.of(classification));
    }

    public static String write(List<String> strings) {
        return text(strings);
    }

    /**
     * @throws IllegalStateException if the text was not written by {@link #write(Tool)}
     */
    public static Tool tool(String text) {
        return read(TOOL, text);
    }

    /**
     * @throws IllegalStateException if the text was not written by {@link #write(Classification)}
     */
    public static Classification classification(String text) {
        return ModelJson.<VerdictView>read(VERDICT, text).classification();
    }

    public static List<String> strings(String text) {
        return read(STRINGS, text);
    }

    public static String writeFields(List<FieldChange> fields) {
        return text(fields);
    }

    /**
     * @throws IllegalStateException if the text was not written by {@link #writeFields}
     */
    public static List<FieldChange> fields(String text) {
        return read(FIELDS, text);
    }

    private static String text(Object noun) {
        try {
            return WRITER.writeValueAsString(noun);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a noun is always JSON: " + noun.getClass(), e);
        }
    }

    private static <T> T read(ObjectReader reader, String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
