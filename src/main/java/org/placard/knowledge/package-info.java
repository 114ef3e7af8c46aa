/** Our own data files become attack patterns, corrections and sources here, strictly. Imports the nouns and Jackson. */
@NullMarked
package org.placard.knowledge;

import org.jspecify.annotations.NullMarked;
