package org.placard.model;

/** What a judgement came to, in two words. */
public record Label(Category category, Risk risk) {

    public static Label of(Classification classification) {
        return new Label(classification.category(), classification.risk());
    }
}
