package org.placard.classify;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.rules.RuleSet;
import org.placard.text.Form;
import org.placard.text.Segment;

/** How far a verb alone tells what a tool does: "get" does, "convert" depends on what is converted. */
final class VerbKinds {

    private final BitSet settled;
    private final BitSet wavering;

    VerbKinds(RuleSet rules) {
        this.settled = words(rules, "settled");
        this.wavering = words(rules, "wavering");
    }

    private static BitSet words(RuleSet rules, String list) {
        BitSet out = new BitSet();
        List<String> words = rules.words().list(list);
        if (words != null) {
            words.forEach(word -> out.set(Form.word(rules.words().code(word))));
        }
        return out;
    }

    /** Whether the verb means the same of whatever it is said. */
    boolean settled(@Nullable Segment head) {
        return head != null && settled.get(Form.word(head.tokens().code(0)));
    }

    /** Whether what the verb does depends on its object. */
    boolean wavering(@Nullable Segment head) {
        return head != null && wavering.get(Form.word(head.tokens().code(0)));
    }
}
