package org.placard.export;

import java.util.Comparator;
import java.util.List;
import org.placard.model.Classification;
import org.placard.policy.Decision;
import org.placard.policy.RatedTool;
import org.placard.policy.ToolPolicy;

/** One tool as reports show it. */
record ReportRow(
        String tool,
        String category,
        String risk,
        String confidence,
        String capabilities,
        Decision decision,
        String because) {

    static List<ReportRow> of(ExportRequest request) {
        return request.tools().stream()
                .sorted(Comparator.comparing(RatedTool::name))
                .map(rated -> row(request, rated))
                .toList();
    }

    private static ReportRow row(ExportRequest request, RatedTool rated) {
        Classification c = rated.classification();
        ToolPolicy rule = request.policy().written(rated.name());
        return new ReportRow(
                rated.name(),
                c == null ? "unknown" : c.category().id(),
                c == null ? "unknown" : c.risk().id(),
                c == null ? "" : c.confidenceWord().id(),
                c == null
                        ? ""
                        : String.join(
                                " ",
                                c.capabilities().stream()
                                        .map(capability -> capability.id())
                                        .toList()),
                request.policy().decision(rated.name()),
                rule == null ? "" : rule.because());
    }
}
