package org.placard.evaluate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;
import org.placard.model.Category;
import org.placard.model.Risk;

/** A report as JSON and back. Categories and risks by their ids, shares with their value and interval. */
public final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Category.class, new IdSerializer<>(Category::id))
                    .addDeserializer(Category.class, new IdDeserializer<>(Category::of))
                    .addSerializer(Risk.class, new IdSerializer<>(Risk::id))
                    .addDeserializer(Risk.class, new IdDeserializer<>(Risk::of))
                    .addSerializer(Double.class, new NumberSerializer())
                    .addSerializer(double.class, new NumberSerializer())
                    .addDeserializer(double.class, new NumberDeserializer())
                    .addSerializer(Share.class, new ShareSerializer())
                    .addDeserializer(Share.class, new ShareDeserializer()))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportJson() {}

    /** Indented, with a newline at the end; equal reports give equal bytes. */
    public static String write(Report report) {
        try {
            return JSON.writeValueAsString(report) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a report can always be written", e);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is no report
     */
    public static Report read(String json) {
        try {
            return JSON.readValue(json, Report.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "no accuracy report: %s; write it anew with evaluate --report".formatted(e.getOriginalMessage()),
                    e);
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }

    private static final class IdSerializer<T> extends JsonSerializer<T> {

        private final Function<T, String> id;

        IdSerializer(Function<T, String> id) {
            this.id = id;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.apply(value));
        }
    }

    private static final class IdDeserializer<T> extends JsonDeserializer<T> {

        private final Function<String, T> of;

        IdDeserializer(Function<String, T> of) {
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return of.apply(in.getText());
        }
    }

    /** Four digits; what is no number is null. */
    private static final class NumberSerializer extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isNaN() || value.isInfinite()) {
                out.writeNull();
            } else {
                out.writeNumber(rounded(value));
            }
        }
    }

    private static final class NumberDeserializer extends JsonDeserializer<Double> {

        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return in.getDoubleValue();
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    private static final class ShareSerializer extends JsonSerializer<Share> {

        @Override
        public void serialize(Share share, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeNumberField("hits", share.hits());
            out.writeNumberField("of", share.of());
            if (share.of() > 0) {
                out.writeNumberField("value", rounded(share.value()));
                out.writeNumberField("low", rounded(share.low()));
                out.writeNumberField("high", rounded(share.high()));
            }
            out.writeEndObject();
        }
    }

    private static final class ShareDeserializer extends JsonDeserializer<Share> {

        @Override
        public Share deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = in.readValueAsTree();
            return new Share(node.path("hits").asLong(), node.path("of").asLong());
        }
    }
}
