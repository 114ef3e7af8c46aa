package org.placard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.placard.json.ModelJson;
import org.placard.model.Category;
import org.placard.model.ChangeKind;
import org.placard.model.Label;
import org.placard.model.Risk;
import org.placard.model.ToolChange;

/** The row of a change. */
@Entity
@Table(name = "tool_change")
class ChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long server;
    long revision;
    Instant noticed = Instant.EPOCH;
    String kind = "";
    String name = "";

    @Column(name = "former_name")
    @Nullable
    String formerName;

    @Column(name = "category_before")
    @Nullable
    String categoryBefore;

    @Column(name = "category_after")
    @Nullable
    String categoryAfter;

    @Column(name = "risk_before")
    @Nullable
    String riskBefore;

    @Column(name = "risk_after")
    @Nullable
    String riskAfter;

    @Nullable
    String worst;

    @Column(name = "digest_before")
    @Nullable
    String digestBefore;

    @Column(name = "digest_after")
    @Nullable
    String digestAfter;

    @Column(name = "rules_version")
    String rulesVersion = "";

    String fields = "[]";
    String because = "[]";

    static ChangeEntity of(ToolChange change) {
        var row = new ChangeEntity();
        row.kind = change.kind().id();
        row.name = change.name();
        row.formerName = change.formerName();
        Label before = change.before();
        if (before != null) {
            row.categoryBefore = before.category().id();
            row.riskBefore = before.risk().id();
        }
        Label after = change.after();
        if (after != null) {
            row.categoryAfter = after.category().id();
            row.riskAfter = after.risk().id();
        }
        Risk worst = change.worst();
        row.worst = worst == null ? null : worst.id();
        row.fields = ModelJson.writeFields(change.fields());
        row.because = ModelJson.write(change.because());
        return row;
    }

    ToolChange noun() {
        return new ToolChange(
                ChangeKind.of(kind),
                name,
                formerName,
                ModelJson.fields(fields),
                label(categoryBefore, riskBefore),
                label(categoryAfter, riskAfter),
                ModelJson.strings(because));
    }

    private static @Nullable Label label(@Nullable String category, @Nullable String risk) {
        return category == null || risk == null ? null : new Label(Category.of(category), Risk.of(risk));
    }
}
