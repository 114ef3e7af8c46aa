package org.placard.export;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.placard.model.Invisible;
import org.placard.policy.Decision;
import org.placard.policy.Limit;
import org.placard.policy.ToolPolicy;

/**
 * What a target can express.
 *
 * @param allows it can let a tool through without asking; one that cannot asks for everything
 * @param asks it can ask a person
 * @param blocks how it keeps calls away: {@link Block}
 * @param limit which limits of a tool it can count
 * @param allLimits whether it can count the calls of all tools together
 * @param conditions for which rules it can express every condition on arguments
 * @param rest what it does with a tool that is not listed: deny, or ask where it cannot deny by default
 * @param names which tool names it can carry
 * @param spelling how it spells a tool's name; tools that it spells alike share the strictest rule
 */
record Carries(
        boolean allows,
        boolean asks,
        Block blocks,
        Predicate<Limit> limit,
        boolean allLimits,
        Predicate<ToolPolicy> conditions,
        Decision rest,
        Predicate<String> names,
        UnaryOperator<String> spelling) {

    /** How a target keeps calls away. */
    enum Block {
        /** It can deny a listed tool and hide another. */
        DENY_AND_HIDE,
        /** What is denied stays in the list. */
        DENY_ONLY,
        /** What is denied leaves the list. */
        HIDE_ONLY,
        /** It cannot. */
        NONE
    }

    /** A target that lets tools through or hides them, and nothing else; what is not listed is hidden. */
    static Carries filter() {
        return new Carries(
                true,
                false,
                Block.HIDE_ONLY,
                limit -> false,
                false,
                rule -> false,
                Decision.DENY,
                Carries::plain,
                UnaryOperator.identity());
    }

    /** A name that any text format can hold and show. */
    static boolean plain(String name) {
        return !name.isBlank()
                && name.length() <= 256
                && !Invisible.in(name)
                && name.strip().equals(name);
    }

    Carries withAsking() {
        return new Carries(allows, true, blocks, limit, allLimits, conditions, rest, names, spelling);
    }

    Carries askingForAll() {
        return new Carries(false, true, blocks, limit, allLimits, conditions, rest, names, spelling);
    }

    Carries withBlocks(Block other) {
        return new Carries(allows, asks, other, limit, allLimits, conditions, rest, names, spelling);
    }

    Carries withLimits(Predicate<Limit> some, boolean all) {
        return new Carries(allows, asks, blocks, some, all, conditions, rest, names, spelling);
    }

    Carries withConditions(Predicate<ToolPolicy> some) {
        return new Carries(allows, asks, blocks, limit, allLimits, some, rest, names, spelling);
    }

    Carries withRest(Decision other) {
        return new Carries(allows, asks, blocks, limit, allLimits, conditions, other, names, spelling);
    }

    Carries withNames(Predicate<String> some, UnaryOperator<String> spelled) {
        return new Carries(allows, asks, blocks, limit, allLimits, conditions, rest, some, spelled);
    }
}
