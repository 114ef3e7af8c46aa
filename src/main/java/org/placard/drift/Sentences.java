package org.placard.drift;

import java.util.ArrayList;
import java.util.List;

/** How much of a text is new: counted in sentences, so that nothing of it has to be quoted. */
final class Sentences {

    private Sentences() {}

    /** Such as {@code +1 sentence}, {@code −2 sentences}, {@code +1 −1 sentences} or {@code spaced otherwise}. */
    static String difference(String old, String now) {
        List<String> before = of(old);
        List<String> after = of(now);
        int more = without(after, before);
        int fewer = without(before, after);
        if (more == 0 && fewer == 0) {
            return before.equals(after) ? "spaced otherwise" : "in another order";
        }
        String plus = more == 0 ? "" : "+" + more;
        String minus = fewer == 0 ? "" : "−" + fewer;
        boolean one = more + fewer == 1;
        return "%s%s%s %s"
                .formatted(plus, plus.isEmpty() || minus.isEmpty() ? "" : " ", minus, one ? "sentence" : "sentences");
    }

    private static int without(List<String> some, List<String> others) {
        var left = new ArrayList<>(others);
        int count = 0;
        for (String sentence : some) {
            if (!left.remove(sentence)) {
                count++;
            }
        }
        return count;
    }

    /** Sentences and lines, with their white space evened out. */
    private static List<String> of(String text) {
        var out = new ArrayList<String>();
        var current = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            current.append(c);
            boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
            if (c == '\n' || "。！？".indexOf(c) >= 0 || ".!?".indexOf(c) >= 0 && last) {
                end(out, current);
            }
        }
        end(out, current);
        return out;
    }

    private static void end(List<String> out, StringBuilder current) {
        String sentence = current.toString().strip().replaceAll("\\s+", " ");
        if (!sentence.isEmpty()) {
            out.add(sentence);
        }
        current.setLength(0);
    }
}
