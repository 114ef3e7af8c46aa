/** From files to the catalogue and its index: read, judge, store, and let the index follow. */
@NullMarked
package org.placard.ingest;

import org.jspecify.annotations.NullMarked;
