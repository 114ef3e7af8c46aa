package org.placard.policy;

/** A text that may be looked at so many times: a pattern that backtracks without end is stopped, at the same point each time. */
final class MeteredText implements CharSequence {

    private static final int STEPS = 2_000_000;

    private final String text;
    private int left = STEPS;

    MeteredText(String text) {
        this.text = text;
    }

    /** The steps are used up. */
    static final class Spent extends RuntimeException {
        private Spent() {
            super("the pattern takes too many steps", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Spent();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
