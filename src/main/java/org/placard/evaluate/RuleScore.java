package org.placard.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Risk;

/**
 * How often one rule was right on labelled tools. A rule that assigns a category is right where a careful reader could
 * give that category, one that excuses a category where none would; a raise or a lowering where the risk came out right.
 * Other rules have no precision and are not listed.
 *
 * @param rule the rule's id
 * @param effect what it does, such as {@code assigns:execute}
 * @param right of the tools that it fired on
 * @param blamed wrong answers that it spoke for
 */
public record RuleScore(String rule, String effect, Share right, int blamed) {

    /** What a rule would need to be judged on one tool. */
    private record Hit(String effect, boolean right, boolean blamed) {}

    /** All rules that fired, by id. */
    public static List<RuleScore> all(List<Judged> tools) {
        Map<String, List<Hit>> hits = new TreeMap<>();
        for (Judged judged : tools) {
            Set<String> seen = new LinkedHashSet<>();
            for (Finding finding : judged.verdict().findings()) {
                Hit hit = hit(finding.effect(), judged);
                if (hit != null && seen.add(finding.rule() + hit.effect())) {
                    hits.computeIfAbsent(finding.rule() + "\n" + hit.effect(), id -> new ArrayList<>())
                            .add(hit);
                }
            }
        }
        List<RuleScore> out = new ArrayList<>();
        hits.forEach((key, list) -> out.add(new RuleScore(
                key.substring(0, key.indexOf('\n')),
                list.getFirst().effect(),
                new Share(list.stream().filter(Hit::right).count(), list.size()),
                (int) list.stream().filter(Hit::blamed).count())));
        return out;
    }

    private static @Nullable Hit hit(Effect effect, Judged judged) {
        Category answer = judged.verdict().category();
        Label label = judged.label();
        return switch (effect) {
            case Effect.Assigns(var category) ->
                new Hit(effect.id(), label.accepts(category), !judged.right() && answer == category);
            case Effect.Excuses(var category) ->
                new Hit(effect.id(), label.category() != category, !judged.right() && label.category() == category);
            case Effect.RaisesBy raises -> risk(effect.id(), judged, 1);
            case Effect.RaisesTo raises -> risk(effect.id(), judged, 1);
            case Effect.LowersBy lowers -> risk(effect.id(), judged, -1);
            case Effect.Grants grants -> null;
            case Effect.Flags flags -> null;
        };
    }

    /** A moved risk is only judged where the category was right and the label names a risk. */
    private static @Nullable Hit risk(String effect, Judged judged, int direction) {
        Risk label = judged.label().risk();
        if (label == null || !judged.right()) {
            return null;
        }
        int difference = judged.verdict().risk().compareTo(label);
        return new Hit(effect, difference == 0, difference * direction > 0);
    }
}
