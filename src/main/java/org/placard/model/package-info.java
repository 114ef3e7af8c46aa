/** What the catalogue talks about: the nouns, as records and enums. Imports nothing of ours. */
@NullMarked
package org.placard.model;

import org.jspecify.annotations.NullMarked;
