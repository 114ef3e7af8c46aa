package org.placard.model;

import java.util.EnumSet;
import java.util.Set;

/** What of a tool was there to judge. */
public record Coverage(Set<Part> parts) {

    /** In the order in which pages name them. */
    public enum Part {
        NAME,
        TITLE,
        DESCRIPTION,
        /** This catalogue's own summary, not the publisher's text. */
        SUMMARY,
        SCHEMA,
        HINTS,
        SERVER,
        SIBLINGS;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Part of(String id) {
            return Spelling.of(Part.class, id, Part::id);
        }
    }

    public Coverage {
        parts = parts.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** Whether the name (and a title, the server and its siblings) was all there was: no description, summary or schema. */
    public boolean nameOnly() {
        return !has(Part.DESCRIPTION) && !has(Part.SUMMARY) && !has(Part.SCHEMA);
    }
}
