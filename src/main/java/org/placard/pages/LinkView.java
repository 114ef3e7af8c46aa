package org.placard.pages;

/** A link and a line that says what is behind it. */
public record LinkView(String text, String path, String line) {}
