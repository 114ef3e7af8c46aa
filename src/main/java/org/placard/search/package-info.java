/** Finds tools: a Lucene index that follows the catalogue, and what is asked of it. Imports the model and Lucene. */
@NullMarked
package org.placard.search;

import org.jspecify.annotations.NullMarked;
