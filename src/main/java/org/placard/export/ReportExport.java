package org.placard.export;

import java.util.List;

/** A report on a server's tools and their policy, for people and for the tools that people use. Nothing enforces it. */
public sealed interface ReportExport permits CsvExport, MarkdownExport, SarifExport {

    /** Every report, in the order in which they are offered. */
    static List<ReportExport> all() {
        return List.of(new CsvExport(), new MarkdownExport(), new SarifExport());
    }

    /** The one spelling on the command line and in addresses. */
    String id();

    String title();

    String fileName();

    String mediaType();

    /** The report; one line a tool, sorted by name, whatever the order of the request. */
    String text(ExportRequest request);
}
