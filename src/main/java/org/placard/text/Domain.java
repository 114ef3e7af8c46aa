package org.placard.text;

import java.util.BitSet;
import java.util.List;

/**
 * What a server deals in, such as {@code payments}.
 *
 * @param words said by its name, title or description
 * @param phrases the same in several words, each a row of codes
 * @param tools words that the names of at least three of its tools, and a fifth of them, hold
 */
record Domain(String id, BitSet words, List<int[]> phrases, BitSet tools) {}
