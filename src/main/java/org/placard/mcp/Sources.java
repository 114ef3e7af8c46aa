package org.placard.mcp;

import org.placard.model.Release;

/**
 * What an answer stands on.
 *
 * @param engineVersion the release of Placard that answered
 * @param rulesVersion of the rules that judged
 * @param catalogRevision of the catalogue that was asked
 */
public record Sources(String engineVersion, String rulesVersion, long catalogRevision) {

    static Sources of(String rulesVersion, long catalogRevision) {
        return new Sources(Release.number(), rulesVersion, catalogRevision);
    }
}
