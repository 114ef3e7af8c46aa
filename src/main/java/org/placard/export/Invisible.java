package org.placard.export;

/** Characters that a reader does not see or that turn a line around; they are escaped in every file that leaves. */
final class Invisible {

    private Invisible() {}

    static boolean is(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Whether a text holds one. */
    static boolean in(String text) {
        return text.codePoints().anyMatch(Invisible::is);
    }
}
