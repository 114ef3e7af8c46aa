package org.placard.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.placard.evaluate.Report;
import org.placard.evaluate.ReportJson;

/**
 * The accuracy that was measured and committed with the rules.
 *
 * @param current whether the rules that serve are those that were measured
 * @param measuredRules the version of the rules that were measured
 * @param report what {@code placard evaluate --report} writes: data set, figures with their 95 % intervals, confusion,
 *     calibration, the worst errors by name, rules
 */
public record AccuracyView(
        boolean current, String measuredRules, @JsonRawValue String report, MetaView meta) {

    static AccuracyView of(Report report, boolean current, MetaView meta) {
        return new AccuracyView(current, report.rulesVersion(), ReportJson.write(report), meta);
    }
}
