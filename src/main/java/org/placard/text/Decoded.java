package org.placard.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks behind base64 and hexadecimal texts. Nothing of them is ever run. */
final class Decoded {

    private static final int LOOKS_AT_MOST = 4_096;

    private final List<String> shellWords;

    Decoded(@Nullable List<String> shellWords) {
        this.shellWords = shellWords == null ? List.of() : shellWords;
    }

    /** Whether the letters from {@code start} to {@code end} decode to a shell command. */
    boolean command(String text, int start, int end) {
        if (!mixed(text, start, end)) {
            return false;
        }
        String encoded = text.substring(start, Math.min(end, start + LOOKS_AT_MOST));
        // An assignment in front ("data=...") is no part of the code.
        String code = encoded.substring(encoded.replaceAll("=+$", "").lastIndexOf('=') + 1);
        return shell(hex(code)) || shell(base64(code));
    }

    /** Letters and digits, or both cases, as words have not. */
    private static boolean mixed(String text, int start, int end) {
        int changes = 0;
        for (int i = start + 1; i < end; i++) {
            changes += kind(text.charAt(i)) != kind(text.charAt(i - 1)) ? 1 : 0;
        }
        return changes >= 4;
    }

    private static int kind(char c) {
        return c >= 'a' && c <= 'z' ? 0 : c >= 'A' && c <= 'Z' ? 1 : c >= '0' && c <= '9' ? 2 : 3;
    }

    private boolean shell(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean readable = lower.length() > 6 && lower.chars().allMatch(c -> c >= 32 && c < 127 || c == 10);
        return readable && shellWords.stream().anyMatch(lower::contains);
    }

    private static String hex(String code) {
        if (code.length() % 2 != 0 || !code.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return "";
        }
        return new String(HexFormat.of().parseHex(code), StandardCharsets.ISO_8859_1);
    }

    private static String base64(String code) {
        String body = code.replace("=", "");
        try {
            return new String(
                    Base64.getDecoder().decode(body.substring(0, body.length() - (body.length() % 4 == 1 ? 1 : 0))),
                    StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
