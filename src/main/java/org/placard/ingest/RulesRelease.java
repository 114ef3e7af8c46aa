package org.placard.ingest;

/**
 * Which of two rules' versions is the newer one, by their release numbers: {@code 0.1.0-3f9c…}. Rules of the same release
 * are never newer than each other, whatever their hash.
 */
final class RulesRelease {

    private RulesRelease() {}

    static boolean older(String version, String than) {
        return compare(numbers(version), numbers(than)) < 0;
    }

    private static int compare(String[] some, String[] others) {
        for (int i = 0; i < Math.max(some.length, others.length); i++) {
            int difference = Integer.compare(number(some, i), number(others, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static String[] numbers(String version) {
        int hyphen = version.indexOf('-');
        return (hyphen < 0 ? version : version.substring(0, hyphen)).split("\\.");
    }

    /** What is no number counts as 0, so that it is never the newer one by accident. */
    private static int number(String[] parts, int index) {
        if (index >= parts.length || !parts[index].matches("[0-9]{1,9}")) {
            return 0;
        }
        return Integer.parseInt(parts[index]);
    }
}
