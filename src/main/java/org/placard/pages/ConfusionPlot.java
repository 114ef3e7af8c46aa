package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.placard.model.Category;
import org.placard.rules.RuleSet;

/**
 * What is called what: a row a label, a column an answer, the stronger the tone, the larger the share of the row.
 *
 * @param columns the answers
 * @param rows the labels
 */
public record ConfusionPlot(List<Head> columns, List<Row> rows) {

    private static final int LEFT = 80;
    private static final int TOP = 36;
    private static final int WIDTH = 55;
    private static final int HEIGHT = 44;

    public record Head(String title, long x) {}

    /** @param y of the row's text */
    public record Row(String title, long y, List<Cell> cells) {}

    /**
     * @param shade in [0, 1], as an attribute
     * @param dark whether light text stands on it
     */
    public record Cell(
            long x, long y, long middle, long baseline, String shade, boolean dark, String count, String words) {}

    static ConfusionPlot of(List<List<Integer>> confusion, RuleSet rules) {
        var columns = new ArrayList<Head>();
        var rows = new ArrayList<Row>();
        Category[] categories = Category.values();
        for (int i = 0; i < categories.length; i++) {
            columns.add(new Head(rules.category(categories[i]).title(), LEFT + (long) WIDTH * i + WIDTH / 2));
        }
        for (int i = 0; i < confusion.size(); i++) {
            List<Integer> counts = confusion.get(i);
            int total = Math.max(1, counts.stream().mapToInt(Integer::intValue).sum());
            String label = columns.get(i).title();
            var cells = new ArrayList<Cell>();
            long y = TOP + (long) HEIGHT * i;
            for (int j = 0; j < counts.size(); j++) {
                double share = (double) counts.get(j) / total;
                cells.add(new Cell(
                        LEFT + (long) WIDTH * j,
                        y,
                        columns.get(j).x(),
                        y + HEIGHT / 2 + 4,
                        Wording.decimal(counts.get(j) == 0 ? 0 : Math.max(0.06, share)),
                        share > 0.45,
                        counts.get(j) == 0 ? "·" : Wording.number(counts.get(j)),
                        "%s called %s: %d".formatted(label, columns.get(j).title(), counts.get(j))));
            }
            rows.add(new Row(label, y + HEIGHT / 2 + 4, cells));
        }
        return new ConfusionPlot(columns, rows);
    }
}
