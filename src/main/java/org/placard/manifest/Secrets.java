package org.placard.manifest;

import java.util.regex.Pattern;

/** Tells what may be a key or a token from what is a name. When in doubt it is a key. */
final class Secrets {

    private static final Pattern KEY = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_=+~-]{16,}|.{41,}");
    private static final Pattern KEY_START =
            Pattern.compile("(?i)(sk|pk|ghp|gho|pat|xox[a-z]|key|token|bearer)[-_].{6,}");

    private Secrets() {}

    static boolean key(String text) {
        return KEY_START.matcher(text).matches() || KEY.matcher(text).matches() && !wordy(text);
    }

    /** Words joined by hyphens with at most a small number in them are a name, not a key. */
    private static boolean wordy(String text) {
        if (text.length() > 100) {
            return false;
        }
        int digits = 0;
        int capitals = 0;
        int longest = 0;
        for (String part : text.split("[-_./@]")) {
            longest = Math.max(longest, part.length());
        }
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return digits <= 3 && capitals <= 4 && longest <= 20;
    }
}
