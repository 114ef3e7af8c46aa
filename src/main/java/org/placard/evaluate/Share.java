package org.placard.evaluate;

/**
 * How many of how many.
 *
 * @param hits at most {@code of}
 */
public record Share(long hits, long of) {

    /** The 97.5 % point of the normal distribution: two-sided 95 %. */
    private static final double Z = 1.959964;

    public Share {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(hits, of));
        }
    }

    /** In [0, 1]; NaN of nothing. */
    public double value() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    /** The lower end of the 95 % interval after Wilson, which holds for small numbers too; 0 of nothing. */
    public double low() {
        return of == 0 ? 0 : hits == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /** The upper end of the 95 % interval; 1 of nothing. */
    public double high() {
        return of == 0 ? 1 : hits == of ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double halfWidth() {
        double p = value();
        return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    }
}
