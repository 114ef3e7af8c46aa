package org.placard.evaluate;

import java.util.List;
import org.placard.model.Category;

/**
 * Errors that hurt more than others.
 *
 * @param harmCalledRead of the tools that move money, destroy or execute: called reading
 * @param readCalledHarm of the tools that read: called moving money or destroying
 * @param named of the labels that name categories that a tool must not be called: called so all the same
 * @param unflagged of the labels that ask for a flag: without it
 * @param flagged of the labels that forbid a flag: with it
 * @param capabilitiesMissed of the capabilities that labels ask for: not seen
 */
public record SeriousErrors(
        Share harmCalledRead,
        Share readCalledHarm,
        Share named,
        Share unflagged,
        Share flagged,
        Share capabilitiesMissed) {

    public static SeriousErrors of(List<Judged> tools) {
        List<Judged> harm =
                tools.stream().filter(j -> Judged.harmful(j.label().category())).toList();
        List<Judged> read = tools.stream()
                .filter(j -> j.label().category() == Category.READ)
                .toList();
        List<Judged> named =
                tools.stream().filter(j -> !j.label().mustNot().isEmpty()).toList();
        List<Judged> asks =
                tools.stream().filter(j -> !j.label().flags().isEmpty()).toList();
        List<Judged> forbids =
                tools.stream().filter(j -> !j.label().silent().isEmpty()).toList();
        long capabilities =
                tools.stream().mapToLong(j -> j.label().capabilities().size()).sum();
        return new SeriousErrors(
                CategoryScores.share(harm, Judged::harmCalledRead),
                CategoryScores.share(read, Judged::readCalledHarm),
                CategoryScores.share(
                        named, j -> j.label().mustNot().contains(j.verdict().category())),
                CategoryScores.share(asks, j -> !j.label().flags().stream().allMatch(j.verdict()::flagged)),
                CategoryScores.share(forbids, j -> j.label().silent().stream().anyMatch(j.verdict()::flagged)),
                new Share(tools.stream().mapToLong(SeriousErrors::missed).sum(), capabilities));
    }

    private static long missed(Judged judged) {
        return judged.label().capabilities().stream()
                .filter(c -> !judged.verdict().capabilities().contains(c))
                .count();
    }
}
