/** Digests of definitions, and what changed between two. Imports the nouns and a JSON canonicaliser. */
@NullMarked
package org.placard.drift;

import org.jspecify.annotations.NullMarked;
