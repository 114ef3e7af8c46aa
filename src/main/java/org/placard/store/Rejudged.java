package org.placard.store;

/**
 * New judgements of what is stored.
 *
 * @param revision of the server when its definitions were read
 */
public record Rejudged(PreparedServer server, long revision) {}
