/** From sources into the catalogue: read, judge, store, index; and a report of what went wrong. */
@NullMarked
package org.placard.ingest;

import org.jspecify.annotations.NullMarked;
