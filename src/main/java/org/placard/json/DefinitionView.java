package org.placard.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Tool;

/**
 * A tool's definition as published: the publisher's text, untrusted.
 *
 * @param description null unless {@code descriptionState} is {@code present}
 * @param descriptionState {@code present}, {@code empty} (the publisher's is blank) or {@code not-carried} (not held here)
 * @param summary this catalogue's own words, null where it has none
 */
public record DefinitionView(
        String name,
        @Nullable String title,
        @Nullable String description,
        String descriptionState,
        @Nullable String summary,
        List<Parameter> parameters,
        HintsView annotations,
        @Nullable @JsonRawValue String inputSchema,
        @Nullable @JsonRawValue String outputSchema) {

    /** The server's own annotations; absent is not false. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HintsView(
            @Nullable String title,
            @Nullable Boolean readOnlyHint,
            @Nullable Boolean destructiveHint,
            @Nullable Boolean idempotentHint,
            @Nullable Boolean openWorldHint) {

        public static HintsView of(Hints hints) {
            return new HintsView(
                    hints.title(), hints.readOnly(), hints.destructive(), hints.idempotent(), hints.openWorld());
        }
    }

    public static DefinitionView of(Tool tool) {
        return new DefinitionView(
                tool.name(),
                tool.title(),
                tool.description().present() ? tool.description().text() : null,
                tool.description().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                tool.summary(),
                tool.parameters(),
                HintsView.of(tool.hints()),
                tool.inputSchema(),
                tool.outputSchema());
    }
}
