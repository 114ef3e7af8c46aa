package org.placard.search;

import org.placard.model.Tool;

/** The one line that says what a tool does, and what is kept of its description to quote from. */
final class Line {

    private static final int LONGEST_LINE = 240;
    private static final int LONGEST_TEXT = 4_000;

    private Line() {}

    /** The publisher's description on one line, without control characters; our summary where there is none. */
    static String text(Tool tool) {
        String text =
                tool.description().present() ? tool.description().text() : tool.summary() == null ? "" : tool.summary();
        return cut(flat(text), LONGEST_TEXT);
    }

    /** The first sentence of a flat text. */
    static String first(String flat) {
        int end = flat.length();
        for (int i = 0; i < flat.length() && i < LONGEST_LINE; i++) {
            char c = flat.charAt(i);
            boolean stop = c == '。'
                    || (c == '.' || c == '!' || c == '?') && i + 1 < flat.length() && flat.charAt(i + 1) == ' ';
            if (stop && i > 12) {
                end = i + 1;
                break;
            }
        }
        return cut(flat.substring(0, end), LONGEST_LINE);
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end - 30 ? space : end) + "…";
    }

    /** White space and control characters, in any number, become one space. */
    static String flat(String text) {
        var out = new StringBuilder(Math.min(text.length(), LONGEST_TEXT + 1));
        boolean gap = false;
        for (int i = 0; i < text.length() && out.length() <= LONGEST_TEXT; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = !out.isEmpty();
            } else if (Character.getType(c) != Character.FORMAT) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
