package org.placard.manifest;

import java.math.BigInteger;

/** Which of two versions is newer: numbers by their value, a pre-release before its release. */
public final class Versions {

    private Versions() {}

    /** Negative where the left one is older. */
    public static int compare(String left, String right) {
        String[] a = left.split("[-+]", 2);
        String[] b = right.split("[-+]", 2);
        String[] as = a[0].split("\\.");
        String[] bs = b[0].split("\\.");
        for (int i = 0; i < Math.max(as.length, bs.length); i++) {
            int order = part(i < as.length ? as[i] : "0", i < bs.length ? bs[i] : "0");
            if (order != 0) {
                return order;
            }
        }
        if (a.length != b.length) {
            return Integer.compare(b.length, a.length);
        }
        return a.length < 2 ? 0 : a[1].compareTo(b[1]);
    }

    private static int part(String a, String b) {
        boolean numbers = a.matches("[0-9]{1,30}") && b.matches("[0-9]{1,30}");
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }
}
