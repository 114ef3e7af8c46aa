package org.placard.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placard.store.LabelReport.Outcome;

/** What visitors say of labels, until the operator has looked. */
@ApplicationScoped
public class LabelReports {

    /** So many wait at most: whoever floods the operator fills no disk. */
    private static final int MOST = 10_000;

    @ApplicationScoped
    static class Rows implements PanacheRepository<LabelReportEntity> {}

    private final Rows rows;

    LabelReports(Rows rows) {
        this.rows = rows;
    }

    /**
     * Keeps a report.
     *
     * @return its number; empty where too many wait already
     */
    @Transactional
    public Optional<Long> keep(LabelReport report) {
        if (rows.count("outcome is null") >= MOST) {
            return Optional.empty();
        }
        var row = new LabelReportEntity();
        row.server = report.server();
        row.tool = report.tool();
        row.digest = report.digest();
        row.labelled = report.labelled();
        row.proposed = report.proposed();
        row.reason = report.reason();
        row.made = report.made();
        rows.persist(row);
        return Optional.ofNullable(row.id);
    }

    /** Those that wait for the operator, the oldest first. */
    @Transactional
    public List<LabelReport> waiting(int most) {
        return rows.find("outcome is null", Sort.by("id")).range(0, most - 1).stream()
                .map(LabelReports::noun)
                .toList();
    }

    /**
     * Notes what became of a report.
     *
     * @return the report as it is now; empty where there is none of this number
     */
    @Transactional
    public Optional<LabelReport> close(long id, Outcome outcome) {
        return rows.findByIdOptional(id).map(row -> {
            row.outcome = outcome.id();
            return noun(row);
        });
    }

    private static LabelReport noun(LabelReportEntity row) {
        return new LabelReport(
                Objects.requireNonNull(row.id),
                row.server,
                row.tool,
                row.digest,
                row.labelled,
                row.proposed,
                row.reason,
                row.made,
                row.outcome == null ? null : Outcome.of(row.outcome));
    }
}
