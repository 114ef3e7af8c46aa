package org.placard.evaluate;

/** A label and the tool that it speaks of. */
public record Labelled(Label label, Specimen specimen) {}
