package org.placard.extract;

/**
 * A place where there is a tool, or may be one, of which cannot be told which.
 *
 * @param file within the package
 * @param line from 1, 0 for the whole file
 */
public record Unresolved(String file, int line, String sentence) {}
