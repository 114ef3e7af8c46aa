package org.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Risk;

class PolicyDocumentTest {

    @Test
    void theTableInTheDocumentIsTheOneThatDecides() throws IOException {
        var table = new StringBuilder(
                "| posture | category | low | medium | high | critical |\n|---|---|---|---|---|---|\n");
        for (Posture posture : Posture.values()) {
            for (Category category : Category.values()) {
                table.append("| ").append(posture.id()).append(" | ").append(category.id());
                for (Risk risk : Risk.values()) {
                    table.append(" | ")
                            .append(DecisionTable.start(posture, category, risk).id());
                }
                table.append(" |\n");
            }
        }
        assertThat(Files.readString(Path.of("docs/policy.md")))
                .contains("<!-- decisions -->\n" + table + "<!-- /decisions -->");
    }

    @Test
    void theLimitsInTheDocumentAreThoseThatAreGiven() {
        assertThat(DecisionTable.limit("t", Category.READ, Posture.BALANCED).words())
                .isEqualTo("60 calls a minute");
        assertThat(DecisionTable.limit("t", Category.WRITE, Posture.BALANCED).words())
                .isEqualTo("30 calls a minute");
        assertThat(DecisionTable.limit("t", Category.EXECUTE, Posture.BALANCED).words())
                .isEqualTo("10 calls a minute");
        assertThat(DecisionTable.limit("t", Category.FINANCIAL, Posture.STRICT).words())
                .isEqualTo("2 calls an hour");
    }
}
