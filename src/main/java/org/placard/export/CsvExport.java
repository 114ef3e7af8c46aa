package org.placard.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for a spreadsheet. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
public final class CsvExport implements ReportExport {

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public String fileName() {
        return "policy.csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String text(ExportRequest request) {
        return Stream.concat(
                        Stream.of(List.of(
                                "server",
                                "tool",
                                "category",
                                "risk",
                                "confidence",
                                "capabilities",
                                "decision",
                                "because",
                                "revision",
                                "rules")),
                        ReportRow.of(request).stream()
                                .map(row -> List.of(
                                        request.origin().server(),
                                        row.tool(),
                                        row.category(),
                                        row.risk(),
                                        row.confidence(),
                                        row.capabilities(),
                                        row.decision().id(),
                                        row.because(),
                                        Long.toString(request.origin().revision()),
                                        request.origin().rulesVersion())))
                .map(cells -> cells.stream().map(CsvExport::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        String plain = Origin.visible(text);
        boolean formula = !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0;
        String safe = formula ? "'" + plain : plain;
        return safe.contains(",") || safe.contains("\"") || formula ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
