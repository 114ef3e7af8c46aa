package org.placard.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accuracy report that was committed with the rules. */
public final class Accuracy {

    /** The file beside the rules that holds it. */
    public static final String FILE = "accuracy.json";

    private final @Nullable Report report;

    private Accuracy(@Nullable Report report) {
        this.report = report;
    }

    /**
     * @param classifierRules the folder of the rules; without a report in it there is none to show
     * @throws IllegalArgumentException naming file and repair if it is no report
     */
    public static Accuracy load(Path classifierRules) throws IOException {
        Path file = classifierRules.resolve(FILE);
        if (!Files.exists(file)) {
            return new Accuracy(null);
        }
        try {
            return new Accuracy(ReportJson.read(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Of a report that is at hand. */
    public static Accuracy of(Report report) {
        return new Accuracy(report);
    }

    public Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    /** Whether the rules with this version are those that were measured. */
    public boolean current(String rulesVersion) {
        return report != null && report.rulesVersion().equals(rulesVersion);
    }
}
