package org.placard.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A server's words, read once for all its tools.
 *
 * @param ownWords the words of its name, in lower case
 * @param names its tools' names in lower case
 * @param prefixes how many tools' names start with these words, joined by a blank
 * @param segments its name and description
 * @param siblings its tools' names, in the context's order
 */
public record ServerText(
        ServerContext context,
        Set<String> ownWords,
        Set<String> names,
        Map<String, Integer> prefixes,
        List<Segment> segments,
        List<Segment> siblings,
        List<Fact> facts) {}
