package org.placard.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Parameter;

/** How much a call may move, and how much all calls of a day together. */
final class MoneyRules {

    private static final Set<String> AMOUNTS =
            Set.of("amount", "total", "sum", "price", "value", "quantity", "qty", "cents", "usd", "lamports", "wei");

    private MoneyRules() {}

    static Optional<ArgumentRule> amount(RatedTool rated, Classification c, Parameter parameter, Settings settings) {
        boolean money = c.category() == Category.FINANCIAL || c.capabilities().contains(Capability.MOVES_MONEY);
        boolean number = Words.typed(parameter, "number") || Words.typed(parameter, "integer");
        if (!money || !number || !Words.ends(parameter, AMOUNTS)) {
            return Optional.empty();
        }
        String name = parameter.name();
        var require = new ArrayList<Clause>();
        var limits = new ArrayList<Limit>();
        var missing = new ArrayList<Placeholder>();
        require.add(ArgumentRule.clause("Above zero.", name, Operator.GT, Operand.of(0)));
        number(rated, settings, SettingKey.AMOUNT_MAX.id())
                .ifPresentOrElse(
                        max -> require.add(ArgumentRule.clause(
                                "At most %s a call.".formatted(max.toPlainString()),
                                name,
                                Operator.LTE,
                                new Operand.Numeral(max))),
                        () -> missing.add(SettingKey.AMOUNT_MAX.of(rated.name())));
        number(rated, settings, SettingKey.AMOUNT_PER_DAY.id())
                .ifPresentOrElse(
                        max -> limits.add(new Limit(
                                DecisionTable.counter(rated.name(), "_" + name + "_sum"),
                                Window.DAY,
                                max,
                                Condition.ARGUMENTS + name)),
                        () -> missing.add(SettingKey.AMOUNT_PER_DAY.of(rated.name())));
        return Optional.of(new ArgumentRule(
                ArgumentRule.Kind.AMOUNT,
                name,
                require,
                List.of(),
                limits,
                missing,
                "It moves the amount it is given."));
    }

    private static Optional<BigDecimal> number(RatedTool rated, Settings settings, String key) {
        return settings.value(rated.name(), key).map(text -> {
            try {
                var number = new BigDecimal(text);
                if (number.signum() > 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new IllegalArgumentException("%s is a number above zero, not '%s'".formatted(key, text));
        });
    }
}
