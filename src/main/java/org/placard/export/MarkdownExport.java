package org.placard.export;

import org.placard.policy.PolicySentences;
import org.placard.policy.RatedTool;

/** A table for a pull request or a wiki. */
public final class MarkdownExport implements ReportExport {

    private static final String SPECIAL = "\\`*_{}[]<>()#+-!|&~";

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String title() {
        return "Markdown";
    }

    @Override
    public String fileName() {
        return "policy.md";
    }

    @Override
    public String mediaType() {
        return "text/markdown";
    }

    @Override
    public String text(ExportRequest request) {
        var out = new StringBuilder("# Policy for ")
                .append(escaped(request.origin().server()))
                .append("\n\n");
        var sentences = new PolicySentences(
                request.policy(), request.tools().stream().map(RatedTool::name).toList(), true);
        out.append(sentences.aboutTheServer())
                .append(' ')
                .append(sentences.aboutNewTools())
                .append("\n\n");
        out.append("| tool | category | risk | confidence | decision | because |\n|---|---|---|---|---|---|\n");
        for (ReportRow row : ReportRow.of(request)) {
            out.append("| ")
                    .append(escaped(row.tool()))
                    .append(" | ")
                    .append(row.category())
                    .append(" | ")
                    .append(row.risk())
                    .append(" | ")
                    .append(row.confidence())
                    .append(" | **")
                    .append(row.decision().id())
                    .append("** | ")
                    .append(escaped(row.because()))
                    .append(" |\n");
        }
        return out.append("\nCatalogue revision ")
                .append(request.origin().revision())
                .append(", rules ")
                .append(escaped(request.origin().rulesVersion()))
                .append(".\n")
                .toString();
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        Origin.visible(text).codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(c);
        });
        return out.toString();
    }
}
