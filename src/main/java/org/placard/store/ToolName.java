package org.placard.store;

/**
 * Which tool, and nothing else of it.
 *
 * @param server the server's slug
 * @param name the tool's exact name
 */
public record ToolName(String server, String name) {}
