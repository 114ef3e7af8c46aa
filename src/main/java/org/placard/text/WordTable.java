package org.placard.text;

/** Words by their letters: open addressing, no allocation on look-up. Filled once, then only read. */
final class WordTable {

    private String[] keys = new String[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** One more letter of the hash of a word. */
    static int hash(int soFar, char letter) {
        return soFar * 31 + letter;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15 ^ hash >>> 7;
    }

    static int hash(String word) {
        int h = 0;
        for (int i = 0; i < word.length(); i++) {
            h = hash(h, word.charAt(i));
        }
        return h;
    }

    /** Adds the word unless it is there. */
    void putIfAbsent(String word, int value) {
        if (get(word) == Form.UNKNOWN) {
            put(word, value);
        }
    }

    void put(String word, int value) {
        if (++size * 3 > keys.length) {
            grow();
        }
        insert(word, value);
    }

    private void insert(String word, int value) {
        int mask = keys.length - 1;
        int at = spread(hash(word)) & mask;
        while (keys[at] != null && !keys[at].equals(word)) {
            at = at + 1 & mask;
        }
        keys[at] = word;
        values[at] = value;
    }

    private void grow() {
        String[] oldKeys = keys;
        int[] oldValues = values;
        keys = new String[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }

    int get(String word) {
        return get(word.toCharArray(), word.length(), hash(word));
    }

    /** The value of the word in the first letters of the buffer, whose hash is given; 0 where there is none. */
    int get(char[] letters, int length, int hash) {
        int mask = keys.length - 1;
        int at = spread(hash) & mask;
        while (true) {
            String key = keys[at];
            if (key == null) {
                return Form.UNKNOWN;
            }
            if (key.length() == length && same(key, letters)) {
                return values[at];
            }
            at = at + 1 & mask;
        }
    }

    private static boolean same(String key, char[] letters) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) != letters[i]) {
                return false;
            }
        }
        return true;
    }

    WordTable copy() {
        WordTable other = new WordTable();
        other.keys = keys.clone();
        other.values = values.clone();
        other.size = size;
        return other;
    }
}
