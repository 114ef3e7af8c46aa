package org.placard.api;

import java.util.List;
import org.placard.model.Evidence;
import org.placard.model.Finding;

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

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(evidence.field(), evidence.start(), evidence.end(), evidence.quote());
        }
    }

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.effect().id(),
                finding.weight().id(),
                finding.note(),
                finding.evidence().stream().map(EvidenceView::of).toList());
    }
}
