package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract of the API, as people read it. */
public record ApiView(Frame frame, String description, List<SectionView> sections) {

    public ApiView {
        sections = List.copyOf(sections);
    }

    /** Operations that belong together. */
    public record SectionView(String id, String title, List<OperationView> operations) {}

    /**
     * @param id stable, for links to it
     * @param example of its answer, null where it is not JSON
     */
    public record OperationView(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<ParameterView> parameters,
            @Nullable String body,
            List<AnswerView> answers,
            @Nullable String example) {}

    /**
     * @param place query, path or header
     * @param values what it takes, in words; empty for any text
     */
    public record ParameterView(String name, String place, String meaning, String values) {}

    /** @param status an HTTP status, or {@code default} */
    public record AnswerView(String status, String meaning) {}
}
