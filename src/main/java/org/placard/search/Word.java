package org.placard.search;

/**
 * One word of a text.
 *
 * @param text in lower case, without accents
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends
 * @param whole whether it repeats the words before it written together: {@code github} after {@code git} and
 *     {@code hub}; it takes no place of its own
 */
record Word(String text, int start, int end, boolean whole) {}
