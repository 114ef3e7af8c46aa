package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.export.Fidelity;
import org.placard.export.FidelityText;
import org.placard.export.PolicyWish;

/**
 * A policy as it was wished for.
 *
 * @param target what it is written for
 * @param text the file, null where it is withheld: the target cannot deny what the policy denies
 * @param fidelity what became of each rule
 * @param exact whether nothing was lost
 * @param summary the same in a sentence
 * @param values what only the user can know; under {@code arguments=all} a tool whose value is missing is denied
 */
public record PolicyFileView(
        PolicyTargetView target,
        String alias,
        String posture,
        String arguments,
        @Nullable String text,
        boolean exact,
        String summary,
        List<LineView> fidelity,
        List<ValueView> values,
        MetaView meta) {

    /**
     * What became of a tool's rule; {@code *} stands for every tool that is not listed.
     *
     * @param fate kept, weakened, strengthened, not-expressed or withheld
     * @param given null where there is no file
     * @param words the line as a sentence
     */
    public record LineView(
            String tool,
            String fate,
            String wanted,
            @Nullable String given,
            String words) {

        static LineView of(Fidelity.Line line) {
            return new LineView(
                    line.tool(),
                    line.fate().id(),
                    line.wanted().id(),
                    line.given() == null ? null : line.given().id(),
                    line.words());
        }
    }

    /** A value that is not given. */
    public record ValueView(String tool, String key, String meaning) {}

    static PolicyFileView of(PolicyWish.Granted granted, MetaView meta) {
        Fidelity fidelity = granted.exported().fidelity();
        return new PolicyFileView(
                PolicyTargetView.of(granted.form()),
                granted.alias(),
                granted.settings().posture().id(),
                granted.settings().arguments().id(),
                granted.exported().text(),
                fidelity.exact(),
                FidelityText.summary(fidelity),
                fidelity.lines().stream().map(LineView::of).toList(),
                granted.missing().stream()
                        .map(value -> new ValueView(value.tool(), value.key(), value.meaning()))
                        .toList(),
                meta);
    }
}
