package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.placard.model.Classification;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.rules.RuleSet;

/**
 * Everything that was noticed, by what it says.
 *
 * @param speaksFor for the category
 * @param moves what raises or lowers the risk
 * @param speaksAgainst what excuses the category, and what speaks for others
 * @param brings capabilities
 * @param notices what deserves attention without being a step of risk
 */
public record FindingsView(
        List<FindingView> speaksFor,
        List<FindingView> moves,
        List<FindingView> speaksAgainst,
        List<FindingView> brings,
        List<FindingView> notices) {

    static FindingsView of(Classification c, RuleSet rules) {
        var speaksFor = new ArrayList<FindingView>();
        var moves = new ArrayList<FindingView>();
        var against = new ArrayList<FindingView>();
        var brings = new ArrayList<FindingView>();
        var notices = new ArrayList<FindingView>();
        for (Finding finding : c.findings()) {
            var view = FindingView.of(finding, rules);
            var ignored = switch (finding.effect()) {
                case Effect.Assigns assigns -> (assigns.category() == c.category() ? speaksFor : against).add(view);
                case Effect.Excuses excuses -> against.add(view);
                case Effect.RaisesBy raises -> moves.add(view);
                case Effect.RaisesTo raises -> moves.add(view);
                case Effect.LowersBy lowers -> moves.add(view);
                case Effect.Grants grants -> brings.add(view);
                case Effect.Flags flags -> (flags.flag() == Flag.POISONING ? moves : notices).add(view);
            };
        }
        return new FindingsView(speaksFor, moves, against, brings, notices);
    }
}
