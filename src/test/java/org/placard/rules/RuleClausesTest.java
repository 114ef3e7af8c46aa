package org.placard.rules;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clause earns its place: take one away and some example of the rule must notice. */
class RuleClausesTest {

    static Stream<Rule> rules() {
        return RuleFiles.ALL.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyClauseIsHeldByAnExample(Rule rule) {
        List<String> idle = new ArrayList<>();
        for (Weaker weaker : without(rule.match())) {
            if (unnoticed(RuleFiles.with(rule, weaker.rest()))) {
                idle.add(weaker.gone().toString());
            }
        }
        if (!idle.isEmpty()) {
            fail(rule.id() + ": its examples pass as well without\n" + String.join("\n", idle));
        }
    }

    private static boolean unnoticed(Rule weaker) {
        try {
            return weaker.matching().stream().allMatch(example -> RuleFiles.hits(weaker, example))
                    && weaker.notMatching().stream().noneMatch(example -> RuleFiles.hits(weaker, example));
        } catch (IllegalArgumentException e) {
            return false; // nothing that must be there is left
        }
    }

    /** A condition with one part taken out. */
    private record Weaker(Condition rest, Condition gone) {}

    private static List<Weaker> without(Condition condition) {
        return switch (condition) {
            case Condition.All all -> each(all.of(), Condition.All::new);
            case Condition.Any any -> each(any.of(), Condition.Any::new);
            case Condition.None none -> each(none.of(), Condition.None::new);
            case Condition.Ask ask -> List.of();
        };
    }

    private static List<Weaker> each(List<Condition> of, Function<List<Condition>, Condition> make) {
        List<Weaker> out = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            List<Condition> rest = new ArrayList<>(of);
            Condition gone = rest.remove(i);
            out.add(new Weaker(make.apply(rest), gone));
            for (Weaker smaller : without(gone)) {
                List<Condition> changed = new ArrayList<>(of);
                changed.set(i, smaller.rest());
                out.add(new Weaker(make.apply(changed), smaller.gone()));
            }
        }
        return out;
    }
}
