package org.placard.ingest;

import java.util.Arrays;

/** Orders rules versions, {@code 0.10.0-1a2b3c}, by their release number; the hash does not count. */
record ReleaseOrder(int[] numbers) implements Comparable<ReleaseOrder> {

    static ReleaseOrder of(String rulesVersion) {
        String release = rulesVersion.split("[-+]", 2)[0];
        return new ReleaseOrder(Arrays.stream(release.split("\\."))
                .mapToInt(part -> part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : 0)
                .toArray());
    }

    @Override
    public int compareTo(ReleaseOrder other) {
        return Arrays.compare(numbers, other.numbers);
    }
}
