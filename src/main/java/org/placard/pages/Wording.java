package org.placard.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How pages write numbers, dates and lists. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /** {@code 28,921}. */
    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 1 tool}, {@code 28,921 tools}. */
    static String count(long number, String one) {
        return number(number) + " " + (number == 1 ? one : one + "s");
    }

    /** {@code 25 November 2026}, in UTC. */
    static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code 0.71}. */
    static String decimal(double number) {
        return String.format(Locale.ENGLISH, "%.2f", number);
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The text with its first letter small, unless the first word is all capitals. */
    static String small(String text) {
        boolean keeps = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || keeps ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** Up to the first full stop. */
    static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** With a full stop at the end, unless it has one or ends in another closing mark. */
    static String stopped(String text) {
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** A file by its name alone: where it lies on the operator's machine is nobody's business. Addresses stay. */
    static String place(String origin) {
        boolean path = origin.startsWith("/") || origin.matches("[A-Za-z]:[\\\\/].*") || origin.startsWith("~");
        return path ? origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1) : origin;
    }
}
