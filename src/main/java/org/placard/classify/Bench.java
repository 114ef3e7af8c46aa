package org.placard.classify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Action;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.model.Tool;
import org.placard.model.Weight;
import org.placard.rules.Reading;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;
import org.placard.text.ServerContext;
import org.placard.text.ServerText;
import org.placard.text.TextReader;
import org.placard.text.ToolText;
import org.placard.text.ToolText.ActionValue;

/** One thread's workplace: reads a tool, seeks findings, weighs them. */
final class Bench {

    /** The rule id of the finding that a multi-action tool is as bad as its worst action. */
    static final String WORST_ACTION = "worst-action";

    private final RuleSet rules;
    private final TextReader reader;
    private final Reading reading;
    private final Reading small;
    private @Nullable ServerContext lastContext;
    private @Nullable ServerText lastServer;

    Bench(RuleSet rules) {
        this.rules = rules;
        this.reader = new TextReader(rules.program().lexicon());
        this.reading = new Reading(rules.program());
        this.small = new Reading(rules.program());
    }

    /** What was found about one tool, before it is put into words. */
    record Result(
            ToolText text,
            Category category,
            boolean credible,
            Beliefs beliefs,
            List<Finding> findings,
            List<Finding> counted,
            List<Action> actions) {}

    Result judge(Tool tool, ServerContext context) {
        ToolText text = reader.tool(tool, server(context));
        List<Finding> all = new ArrayList<>();
        List<Finding> counted = new ArrayList<>();
        reading.read(text);
        seek(reading, true, text, all, counted);
        List<Action> actions = actions(text, all, counted);
        Beliefs beliefs = Beliefs.of(counted, rules.calibration());
        Category found = beliefs.category(rules.calibration());
        Category category = found == null ? Category.READ : found;
        reading.verdict(category);
        seek(reading, false, text, all, counted);
        boolean credible = found != null && beliefs.credible(found, rules.calibration());
        return new Result(text, category, credible, beliefs, all, counted, actions);
    }

    private ServerText server(ServerContext context) {
        ServerText server = lastServer;
        if (server == null || context != lastContext) {
            server = reader.server(context);
            lastServer = server;
            lastContext = context;
        }
        return server;
    }

    private void seek(Reading in, boolean deciding, ToolText text, List<Finding> all, List<Finding> counted) {
        for (int i = in.next(0); i >= 0; i = in.next(i + 1)) {
            if (in.decides(i) == deciding && in.holds(i)) {
                Rule rule = rules.rules().get(i);
                Finding finding = Findings.of(rule, in.see(i), text.summary());
                all.add(finding);
                if (rule.status() == Rule.Status.STABLE) {
                    counted.add(finding);
                }
            }
        }
    }

    private List<Action> actions(ToolText text, List<Finding> all, List<Finding> counted) {
        if (text.actions().isEmpty()) {
            return List.of();
        }
        List<Action> out = new ArrayList<>(text.actions().size());
        Action worst = null;
        ActionValue worstValue = null;
        for (ActionValue value : text.actions()) {
            List<Finding> own = new ArrayList<>();
            List<Finding> ownCounted = new ArrayList<>();
            ToolText tool = reader.action(text, value);
            small.read(tool);
            seek(small, true, tool, own, ownCounted);
            Beliefs beliefs = Beliefs.of(ownCounted, rules.calibration());
            Category category = beliefs.category(rules.calibration());
            if (category == null) {
                continue;
            }
            small.verdict(category);
            seek(small, false, tool, own, ownCounted);
            Action action = new Action(
                    value.parameter(),
                    value.value(),
                    category,
                    RiskSteps.of(rules.category(category).risk(), ownCounted));
            out.add(action);
            if (beliefs.credible(category, rules.calibration())
                    && (worst == null || category.compareTo(worst.category()) > 0)) {
                worst = action;
                worstValue = value;
            }
        }
        if (worst != null && worstValue != null) {
            Finding finding = worst(worst, worstValue);
            all.add(finding);
            counted.add(finding);
        }
        return out;
    }

    private Finding worst(Action action, ActionValue value) {
        String title = rules.category(action.category()).title();
        return new Finding(
                WORST_ACTION,
                new Effect.Assigns(action.category()),
                Weight.STRONG,
                "Of the actions it can be told to do, \u2018%s\u2019 is the worst: %s.".formatted(value.value(), title),
                List.of(new Evidence(
                        value.field(),
                        value.start(),
                        value.start() + value.value().length(),
                        value.value())));
    }
}
