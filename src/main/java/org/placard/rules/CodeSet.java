package org.placard.rules;

import java.util.Collection;

/** A set of word codes: small, and quick to ask. */
final class CodeSet {

    private final int[] slots;
    private final int mask;

    CodeSet(Collection<Integer> codes) {
        int room = Integer.highestOneBit(Math.max(4, codes.size() * 3)) * 2;
        slots = new int[room];
        mask = room - 1;
        for (int code : codes) {
            int at = spread(code);
            while (slots[at] != 0 && slots[at] != code) {
                at = at + 1 & mask;
            }
            slots[at] = code;
        }
    }

    private int spread(int code) {
        return (code * 0x9E3779B1 >>> 7) & mask;
    }

    boolean has(int code) {
        int at = spread(code);
        while (slots[at] != 0) {
            if (slots[at] == code) {
                return true;
            }
            at = at + 1 & mask;
        }
        return false;
    }
}
