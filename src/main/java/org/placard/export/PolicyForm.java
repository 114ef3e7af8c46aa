package org.placard.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a policy can be asked for as: a file that a target enforces, or a report that people read. */
public sealed interface PolicyForm {

    /** A file that a target enforces. */
    record Target(PolicyExport export) implements PolicyForm {}

    /** A report on the policy. */
    record Report(ReportExport export) implements PolicyForm {}

    /** Every target and then every report, in the order in which they are offered. */
    static List<PolicyForm> all() {
        return Stream.<PolicyForm>concat(
                        PolicyExports.all().stream().map(Target::new),
                        ReportExport.all().stream().map(Report::new))
                .toList();
    }

    /**
     * @throws IllegalArgumentException if none is spelled so; the message lists those that are
     */
    static PolicyForm of(String id) {
        return all().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target is called '%s'; there are %s"
                        .formatted(id, all().stream().map(PolicyForm::id).collect(Collectors.joining(", ")))));
    }

    /** The one spelling on the command line and in addresses. */
    default String id() {
        return switch (this) {
            case Target target -> target.export().id();
            case Report report -> report.export().id();
        };
    }

    /** The name for people. */
    default String title() {
        return switch (this) {
            case Target target -> target.export().title();
            case Report report -> report.export().title();
        };
    }

    /** What the file is usually called. */
    default String fileName() {
        return switch (this) {
            case Target target -> target.export().fileName();
            case Report report -> report.export().fileName();
        };
    }

    default String mediaType() {
        return switch (this) {
            case Target target -> target.export().mediaType();
            case Report report -> report.export().mediaType();
        };
    }

    /** Whether the file names the server, so that the alias must be the configured one. */
    default boolean addressed() {
        return switch (this) {
            case Target target -> target.export().addressed();
            case Report report -> false;
        };
    }

    /** How we know what the file does: {@code engine}, {@code parser}, {@code documentation} or {@code report}. */
    default String verified() {
        return switch (this) {
            case Target target -> target.export().verified().id();
            case Report report -> "report";
        };
    }

    /** The same as one sentence. */
    default String assurance() {
        return switch (this) {
            case Target target -> target.export().verified().sentence();
            case Report report -> "A report for people; nothing enforces it.";
        };
    }

    /** Where the file goes and what to know about it, as sentences. */
    default String instructions() {
        return switch (this) {
            case Target target -> target.export().instructions();
            case Report report -> "";
        };
    }

    /**
     * Writes it.
     *
     * @throws AliasRefused if the target cannot carry the alias
     */
    default Exported write(ExportRequest request) {
        return switch (this) {
            case Target target -> target.export().export(request);
            case Report report -> new Exported(report.export().text(request), new Fidelity(List.of()));
        };
    }
}
