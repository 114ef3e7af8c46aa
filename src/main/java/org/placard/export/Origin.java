package org.placard.export;

import org.placard.model.Invisible;

/**
 * What a policy was computed from; stands in the first comment of a file whose format has comments.
 *
 * @param server the server's published identity, or several
 * @param revision the catalogue's revision
 * @param rulesVersion of the classifier rules
 */
public record Origin(String server, long revision, String rulesVersion) {

    /** One line, without characters that could end it. */
    public String line() {
        return visible(
                "Placard policy for %s, catalogue revision %d, rules %s".formatted(server, revision, rulesVersion));
    }

    static String visible(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(Invisible.is(c) ? '?' : c));
        return out.toString();
    }
}
