package org.placard.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.model.RiskDecision;

/** The form of {@code decisions/*.yaml}. */
final class DecisionsFile {

    private DecisionsFile() {}

    static List<RiskDecision> read(FileFields fields) {
        fields.only("decisions");
        var decisions = new ArrayList<RiskDecision>();
        for (FileFields each : fields.list("decisions")) {
            each.only("server", "tool", "digest", "decision", "reason", "owner", "until");
            String digest = each.text("digest").toLowerCase(Locale.ROOT);
            if (!digest.matches("[0-9a-f]{" + RiskDecision.LEAST_DIGITS + ",64}")) {
                throw each.error(
                        "digest",
                        "is not 12 to 64 hex digits; copy it from the tool's page, from the API or from a lock file");
            }
            decisions.add(new RiskDecision(
                    each.text("server"),
                    each.text("tool"),
                    digest,
                    each.spelled("decision", each.text("decision"), RiskDecision.Ruling::of),
                    each.text("reason"),
                    each.text("owner"),
                    until(each)));
        }
        if (decisions.isEmpty()) {
            throw fields.error("decisions", "is missing; list at least one, or remove the file");
        }
        return decisions;
    }

    private static @Nullable LocalDate until(FileFields fields) {
        String day = fields.optionalText("until");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw fields.error("until", "is no day; write it as 2027-06-30");
        }
    }
}
