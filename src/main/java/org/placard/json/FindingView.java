package org.placard.json;

import java.util.List;
import org.placard.model.Effect;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.model.Weight;

/**
 * What one rule noticed.
 *
 * @param effect such as {@code assigns:execute} or {@code raises:1}
 * @param weight {@code weak}, {@code moderate} or {@code strong}
 * @param note a plain sentence
 */
public record FindingView(String rule, String effect, String weight, String note, List<EvidenceView> evidence) {

    /**
     * Where it was seen.
     *
     * @param start in UTF-16 units of the field's text
     * @param quote the publisher's text, untrusted
     */
    public record EvidenceView(String field, int start, int end, String quote) {

        public static EvidenceView of(Evidence evidence) {
            return new EvidenceView(evidence.field(), evidence.start(), evidence.end(), evidence.quote());
        }

        Evidence evidence() {
            return new Evidence(field, start, end, quote);
        }
    }

    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.effect().id(),
                finding.weight().id(),
                finding.note(),
                finding.evidence().stream().map(EvidenceView::of).toList());
    }

    Finding finding() {
        return new Finding(
                rule,
                Effect.of(effect),
                Weight.of(weight),
                note,
                evidence.stream().map(EvidenceView::evidence).toList());
    }
}
