package org.placard.pages;

/**
 * What this is, how labels are made and where they end.
 *
 * @param fitted what the numbers behind the words were fitted on
 */
public record AboutView(Frame frame, String catalogue, String rules, String rulesVersion, String fitted) {}
