package org.placard.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.placard.json.DefinitionView.HintsView;
import org.placard.model.CatalogTool;
import org.placard.model.SuggestedAnnotations;

/**
 * The annotations that a tool's maintainer could paste.
 *
 * @param wrong what is wrong with those it has, as a sentence
 * @param json the block, ASCII alone, so that nothing in it hides
 * @param because one sentence for each hint that is new or changed
 */
public record AnnotationsView(String wrong, String json, List<String> because) {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    /** The block as it stands in a tool. */
    private record Block(HintsView annotations) {}

    /** Empty where the tool's own annotations are in order. */
    static Optional<AnnotationsView> of(CatalogTool tool) {
        return SuggestedAnnotations.of(tool.tool(), tool.classification()).map(AnnotationsView::of);
    }

    private static AnnotationsView of(SuggestedAnnotations suggested) {
        String wrong = switch (suggested.state()) {
            case CONTRADICTING -> "The tool\u2019s annotations contradict the rest of its definition.";
            case MISSING -> "The tool has no annotations of its maintainer\u2019s choosing.";
            case PARTIAL -> "The tool\u2019s annotations leave out some that clients ask for.";
        };
        try {
            String json = JSON.writeValueAsString(new Block(HintsView.of(suggested.annotations())));
            return new AnnotationsView(
                    wrong,
                    json.substring(1, json.length() - 1)
                            .stripTrailing()
                            .stripIndent()
                            .strip(),
                    suggested.because());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("annotations are always JSON", e);
        }
    }
}
