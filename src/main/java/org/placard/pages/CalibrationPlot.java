package org.placard.pages;

import java.util.List;
import java.util.Locale;
import org.placard.evaluate.ConfidenceScores;
import org.placard.evaluate.ConfidenceScores.Band;

/**
 * What the confidence said against what was right, one point a band; on the diagonal it keeps its promise.
 *
 * @param ticks the numbers along both axes
 */
public record CalibrationPlot(List<Point> points, List<Tick> ticks) {

    /** Where 0 lies, and how far it is to 1. */
    private static final int LEFT = 40;

    private static final int BOTTOM = 262;
    private static final int WIDTH = 304;
    private static final int HEIGHT = 250;

    /** @param low where the 95 % interval ends below, {@code high} above, in the plot's units */
    public record Point(long x, long y, long radius, long low, long high, String words, BandView band) {}

    /** The same for the table. */
    public record BandView(String band, String tools, String said, ShareView right) {}

    /** @param x on the horizontal axis, {@code y} on the vertical one */
    public record Tick(String text, long x, long y) {}

    static CalibrationPlot of(ConfidenceScores scores) {
        long most = scores.bands().stream()
                .mapToLong(band -> band.right().of())
                .max()
                .orElse(1);
        List<Point> points = scores.bands().stream()
                .filter(band -> band.right().of() > 0)
                .map(band -> point(band, most))
                .toList();
        List<Tick> ticks = List.of("0", "0.2", "0.4", "0.6", "0.8", "1").stream()
                .map(text -> new Tick(text, x(Double.parseDouble(text)), y(Double.parseDouble(text))))
                .toList();
        return new CalibrationPlot(points, ticks);
    }

    private static Point point(Band band, long most) {
        ShareView right = ShareView.of(band.right());
        String name = String.format(Locale.ENGLISH, "%.1f–%.1f", band.from(), band.to());
        return new Point(
                x(band.said()),
                y(band.right().value()),
                3 + Math.round(7 * Math.sqrt((double) band.right().of() / most)),
                y(band.right().low()),
                y(band.right().high()),
                "%s: said %s, right %s, %s"
                        .formatted(name, Wording.decimal(band.said()), right.percent(), right.counts()),
                new BandView(name, Wording.number(band.right().of()), Wording.decimal(band.said()), right));
    }

    private static long x(double share) {
        return LEFT + Math.round(WIDTH * share);
    }

    private static long y(double share) {
        return BOTTOM - Math.round(HEIGHT * share);
    }
}
