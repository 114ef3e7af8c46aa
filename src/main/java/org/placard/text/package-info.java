/** What the words of a tool are: the lexicon, and a tool's name, clauses and actions read once for all rules. */
@NullMarked
package org.placard.text;

import org.jspecify.annotations.NullMarked;
