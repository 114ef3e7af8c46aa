package org.placard.api;

/**
 * What every answer says about itself.
 *
 * @param engineVersion the release of Placard that answered
 * @param rulesVersion the release and hash of the rules that judge
 * @param catalogRevision the catalogue revision that the answer shows
 */
public record MetaView(String engineVersion, String rulesVersion, long catalogRevision) {}
