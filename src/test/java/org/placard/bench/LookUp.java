package org.placard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Tool;

/** Splits text at case and punctuation and looks every word up in one table of hashes; makes no objects. */
final class LookUp {

    private static final int SIZE = 1 << 16;

    private final int[] table = new int[SIZE];

    private LookUp() {}

    /** Knows every word that stands in the file. */
    static LookUp of(Path wordsYaml) throws IOException {
        LookUp out = new LookUp();
        List<Integer> hashes = new ArrayList<>();
        out.each(Files.readString(wordsYaml), hashes);
        for (int hash : hashes) {
            int at = hash & SIZE - 1;
            while (out.table[at] != 0 && out.table[at] != hash) {
                at = at + 1 & SIZE - 1;
            }
            out.table[at] = hash;
        }
        return out;
    }

    private void each(String text, List<Integer> into) {
        int hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = step(hash, c);
            } else if (hash != 0) {
                into.add(hash);
                hash = 0;
            }
        }
    }

    private static int step(int hash, char c) {
        return (hash ^ Character.toLowerCase(c)) * 0x01000193 | 1;
    }

    /** How many of the tool's words are known. */
    int known(Tool tool) {
        int known = known(tool.name())
                + known(tool.title())
                + known(tool.description().text());
        for (Parameter parameter : tool.parameters()) {
            known += known(parameter.name()) + known(parameter.description());
            for (String value : parameter.values()) {
                known += known(value);
            }
        }
        for (Passage passage : tool.passages()) {
            known += known(passage.text());
        }
        return known;
    }

    private int known(String text) {
        if (text == null) {
            return 0;
        }
        int known = 0;
        int hash = 0;
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (!Character.isLetterOrDigit(c) || upper && lower) {
                known += has(hash);
                hash = 0;
            }
            if (Character.isLetterOrDigit(c)) {
                hash = step(hash, c);
            }
            lower = !upper;
        }
        return known + has(hash);
    }

    private int has(int hash) {
        if (hash == 0) {
            return 0;
        }
        int at = hash & SIZE - 1;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return 1;
            }
            at = at + 1 & SIZE - 1;
        }
        return 0;
    }
}
