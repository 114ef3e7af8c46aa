package org.placard.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.json.DefinitionView.HintsView;
import org.placard.model.SuggestedAnnotations;

/**
 * The annotations that the tool's maintainer could paste.
 *
 * @param state {@code contradicting}, {@code missing} or {@code partial}: what is wrong with those it has
 * @param annotations the block, to stand in place of the tool's own
 * @param because one sentence for each hint that is new or changed
 */
public record SuggestionView(String state, HintsView annotations, List<String> because) {

    /** Null where there is nothing to suggest. */
    public static @Nullable SuggestionView of(Optional<SuggestedAnnotations> suggested) {
        return suggested
                .map(s -> new SuggestionView(s.state().id(), HintsView.of(s.annotations()), s.because()))
                .orElse(null);
    }
}
