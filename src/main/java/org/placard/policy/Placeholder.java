package org.placard.policy;

/**
 * A value that only the user can know. Where it is missing the tool is denied, never guessed.
 *
 * @param tool the tool that needs it
 * @param key what to set, such as {@code amount.max}
 * @param meaning what the value is, as a phrase with an example
 */
public record Placeholder(String tool, String key, String meaning) {}
