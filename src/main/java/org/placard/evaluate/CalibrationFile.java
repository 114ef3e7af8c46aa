package org.placard.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placard.classify.Features;
import org.placard.model.Category;
import org.placard.model.Weight;
import org.placard.rules.Calibration;

/** Writes {@code classifier-rules/calibration.yaml}. */
public final class CalibrationFile {

    private CalibrationFile() {}

    /** Equal numbers give equal bytes. */
    public static String write(Calibration calibration) {
        var out = new StringBuilder();
        out.append("# The numbers behind the words, and the confidence. Written by `./placard evaluate --fit`;")
                .append(" do not edit by hand.\n");
        out.append("data: ").append(quoted(calibration.data())).append('\n');
        out.append("weights: {").append(words(calibration, false)).append("}\n");
        out.append("excuses: {").append(words(calibration, true)).append("}\n");
        out.append("floors: {");
        String separator = "";
        for (Category category : Category.values()) {
            out.append(separator).append(category.id()).append(": ").append(number(calibration.floor(category)));
            separator = ", ";
        }
        out.append("}\nconfidence:\n");
        line(out, "intercept", calibration.coefficient("intercept"));
        for (String name : Features.names()) {
            line(out, name, calibration.coefficient(name));
        }
        Map<String, Double> others = new TreeMap<>(calibration.confidence());
        others.remove("intercept");
        others.keySet().removeAll(java.util.Set.of(Features.names()));
        others.forEach((name, value) -> line(out, name, value));
        return out.toString();
    }

    private static String words(Calibration calibration, boolean excuses) {
        return java.util.Arrays.stream(Weight.values())
                .map(word -> word.id() + ": " + number(excuses ? calibration.excuse(word) : calibration.weight(word)))
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder out, String name, double value) {
        out.append("  ").append(name).append(": ").append(number(value)).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value == 0 ? 0.0 : value).replaceFirst("(\\.\\d+?)0+$", "$1");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\n", " ").replace("'", "''") + "'";
    }
}
