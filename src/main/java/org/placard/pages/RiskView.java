package org.placard.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.model.Classification;
import org.placard.model.Confidence;
import org.placard.model.Effect;
import org.placard.model.Risk;

/**
 * A risk as pages show it: by word, by shape (how many of the diamond's quarters are filled) and by colour.
 *
 * @param tone the stylesheet's class
 * @param quarters 0 (a dashed outline) to 4
 */
public record RiskView(
        String word, String tone, int quarters, @Nullable String path) {

    public static final RiskView UNKNOWN = new RiskView("Unknown", "unknown", 0, null);

    /** Null is unknown, which is not low. */
    static RiskView of(@Nullable Risk risk) {
        return risk == null
                ? UNKNOWN
                : new RiskView(Wording.capital(risk.id()), risk.id(), risk.ordinal() + 1, "/risk/" + risk.id());
    }

    /** A verdict's risk. One that rests on nothing is unknown, and so is a low one that rests on a name alone. */
    static RiskView of(Classification c) {
        boolean unknown = !credible(c) || c.risk() == Risk.LOW && c.coverage().nameOnly();
        return unknown ? UNKNOWN : of(c.risk(), c.confidenceWord());
    }

    /** The risk of a row, of which the findings are not at hand. A low one that is doubtful does not look safe. */
    static RiskView of(Risk risk, Confidence confidence) {
        return risk == Risk.LOW && confidence == Confidence.LOW ? new RiskView("Low?", "unknown", 0, null) : of(risk);
    }

    /** Whether something was seen in the definition that says what the tool does. */
    static boolean credible(Classification c) {
        return c.findings().stream()
                .filter(finding -> finding.effect() instanceof Effect.Assigns)
                .anyMatch(finding -> finding.rule().equals("correction")
                        || finding.evidence().stream().anyMatch(e -> !e.field().equals("coverage")));
    }

    public boolean unknown() {
        return quarters == 0;
    }

    /** The word in capitals, as it stands on the placard. */
    public String sign() {
        return word.toUpperCase(Locale.ROOT);
    }
}
