package org.placard.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Correction;
import org.placard.model.Risk;
import org.placard.model.Slug;

/** The form of {@code catalog-data/corrections/<slug>.yaml}. */
final class CorrectionsFile {

    private CorrectionsFile() {}

    static List<Correction> read(FileFields fields) {
        fields.only("server", "corrections");
        String server = fields.text("server");
        fields.fileIsNamed("server", Slug.of(server) + ".yaml");
        var corrections = new ArrayList<Correction>();
        var tools = new HashSet<String>();
        for (FileFields each : fields.list("corrections")) {
            each.only("tool", "category", "risk", "reason", "by", "until");
            String tool = each.text("tool");
            if (!tools.add(tool)) {
                throw each.error("tool", "'" + tool + "' is corrected twice; keep one");
            }
            String risk = each.optionalText("risk");
            corrections.add(new Correction(
                    server,
                    tool,
                    each.spelled("category", each.text("category"), Category::of),
                    risk == null ? null : each.spelled("risk", risk, Risk::of),
                    each.text("reason"),
                    each.text("by"),
                    until(each)));
        }
        if (corrections.isEmpty()) {
            throw fields.error("corrections", "is missing; list at least one, or remove the file");
        }
        return corrections;
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
