package org.placard.store;

/** A tool's key: known before it is written, so that inserts go in batches. */
record ToolKey(long server, int position) {}
