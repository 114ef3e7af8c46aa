package org.placard.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One published form of a manifest, recognised by what is in it. To add a form: one class here, one place in
 * {@link #ALL}, one folder of fixtures.
 */
sealed interface ManifestFormat
        permits BundledServerFormat, OpenAiFunctionsFormat, SingleToolFormat, ToolsArrayFormat, ToolsListFormat {

    /** Every form of a single document, in the order in which they are asked: the more particular first. */
    List<ManifestFormat> ALL = List.of(
            new BundledServerFormat(),
            new OpenAiFunctionsFormat(),
            new ToolsListFormat(),
            new ToolsArrayFormat(),
            new SingleToolFormat());

    /** The one spelling used in provenance and in tables. */
    String id();

    /** Whether the document has this form. Looks at its shape only and reports nothing. */
    boolean recognises(Document document);

    /** Hands every server of a recognised document to the reading's sink, and every oddity. */
    void read(Document document, Reading reading);

    static Optional<ManifestFormat> of(Document document) {
        return ALL.stream().filter(format -> format.recognises(document)).findFirst();
    }

    /** The forms' names, for the sentence that says what could have been read. */
    static String names() {
        return ALL.stream().map(ManifestFormat::id).collect(Collectors.joining(", "));
    }
}
