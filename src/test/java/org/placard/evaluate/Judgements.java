package org.placard.evaluate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Description;
import org.placard.model.Finding;
import org.placard.model.Risk;
import org.placard.model.Tool;
import org.placard.text.ServerContext;

/** Judged tools for tests of the figures: only what the figures look at is filled in. */
final class Judgements {

    private Judgements() {}

    static Label label(Category category, @Nullable Risk risk, Category... acceptable) {
        return label("server", category, risk, acceptable);
    }

    static Label label(String server, Category category, @Nullable Risk risk, Category... acceptable) {
        return new Label(
                null,
                server,
                "tool",
                category,
                Set.of(acceptable),
                risk,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                null);
    }

    static Classification verdict(Category category, Risk risk, double confidence, Finding... findings) {
        return new Classification(
                category,
                risk,
                confidence,
                null,
                0,
                new Coverage(Set.of()),
                Set.of(),
                List.of(),
                List.of(),
                List.of(findings),
                "test");
    }

    static Judged judged(Label label, Classification verdict) {
        return new Judged(new Labelled(label, specimen(label.server(), label.name())), verdict);
    }

    static Judged judged(Category label, Category answer, double confidence) {
        return judged(label(label, null), verdict(answer, Risk.LOW, confidence));
    }

    static Specimen specimen(String server, String tool) {
        return new Specimen(
                "corpus", new ServerContext(server, null, null, List.of(tool)), Tool.of(tool, Description.EMPTY));
    }
}
