package org.placard.manifest;

/** Text as it is kept: line ends are LF; what no database can hold is replaced. Nothing else is changed or hidden. */
final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** The text with LF as its only line end, and U+FFFD for NUL and for halves of surrogate pairs. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == 0 || Character.isSurrogate(c)) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    private static String cleaned(String text, int from) {
        var out = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hasNext = i + 1 < text.length();
            if (c == '\r') {
                if (!hasNext || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == 0) {
                out.append(REPLACEMENT);
            } else if (Character.isHighSurrogate(c) && hasNext && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return out.toString();
    }

    /** Where to cut a text that is longer than {@code max}: never inside a surrogate pair. */
    static int cutAt(String text, int max) {
        return Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    }

    /** A text shown inside a problem: one line, at most 80 characters. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 80 ? line : line.substring(0, cutAt(line, 79)) + "…";
    }
}
