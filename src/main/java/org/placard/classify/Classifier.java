package org.placard.classify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Confidence;
import org.placard.model.Coverage;
import org.placard.model.Description;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.Tool;
import org.placard.rules.Calibration;
import org.placard.rules.RuleSet;
import org.placard.text.ServerContext;

/** Judges tools by a set of rules. Pure: no clock, no network, the same answer every time. Safe for many threads. */
public final class Classifier {

    /** Where the server's own "read-only" decides, nobody is surer than this. */
    private static final double OWN_WORD_AT_MOST = 0.80;

    /** Where a name alone was there to judge, or the publisher wrote nothing, nobody is called highly confident. */
    private static final double NAME_ONLY_AT_MOST = 0.84;

    /** Where nothing credible was found the category is a guess, and is called one. */
    private static final double UNKNOWN_AT_MOST = 0.59;

    /** No reading of a text is certain. */
    private static final double AT_MOST = 0.99;

    static final String OWN_WORD = "read-only-by-its-own-word";

    private final RuleSet rules;
    private final VerbKinds verbs;
    private final ThreadLocal<Bench> bench;

    public Classifier(RuleSet rules) {
        this.rules = rules;
        this.verbs = new VerbKinds(rules);
        this.bench = ThreadLocal.withInitial(() -> new Bench(rules));
    }

    /** Judges all tools of a server; the answers stand in the order of the tools. */
    public List<Classification> classify(Server server) {
        ServerContext context = ServerContext.of(server);
        List<Classification> out = new ArrayList<>(server.tools().size());
        for (Tool tool : server.tools()) {
            out.add(classify(tool, context));
        }
        return out;
    }

    /** Judges one tool. Tools of one server are read faster one after the other with the same context object. */
    public Classification classify(Tool tool, ServerContext context) {
        return conclude(bench.get().judge(tool, context));
    }

    /** Judges one tool and says what each category was believed and what would change the verdict. */
    public Explanation explain(Tool tool, ServerContext context) {
        Bench.Result result = bench.get().judge(tool, context);
        return Explanations.of(conclude(result), result, this);
    }

    public RuleSet rules() {
        return rules;
    }

    Classification conclude(Bench.Result result) {
        Calibration calibration = rules.calibration();
        Category category = result.category();
        Category runnerUp = result.beliefs().most(category);
        double margin = result.beliefs().of(category)
                - (runnerUp == null ? 0 : result.beliefs().of(runnerUp));
        boolean ownWord = ownWord(result);
        double confidence = Math.min(
                AT_MOST, FeatureReader.of(result, margin, ownWord, verbs).confidence(calibration));
        if (ownWord) {
            confidence = Math.min(confidence, OWN_WORD_AT_MOST);
        }
        Coverage coverage = new Coverage(result.text().parts());
        if (!result.credible()) {
            confidence = Math.min(confidence, UNKNOWN_AT_MOST);
        }
        if (coverage.nameOnly() || result.text().tool().description().state() == Description.State.EMPTY) {
            confidence = Math.min(confidence, NAME_ONLY_AT_MOST);
        }
        return new Classification(
                category,
                risk(category, result.counted()),
                Math.round(confidence * 1000) / 1000.0,
                runnerUp,
                Math.round(margin * 1000) / 1000.0,
                coverage,
                capabilities(result.counted()),
                result.actions(),
                Notes.of(result, runnerUp, margin, Confidence.of(confidence), ownWord, rules),
                result.findings(),
                rules.version());
    }

    /** What the confidence in a judgement depends on. */
    Features features(Bench.Result result, double margin) {
        return FeatureReader.of(result, margin, ownWord(result), verbs);
    }

    Risk risk(Category category, List<Finding> findings) {
        return RiskSteps.of(rules.category(category).risk(), findings);
    }

    /** The category that these findings alone give, without asking any rule again; null where nothing speaks. */
    public @Nullable Category category(List<Finding> findings) {
        return Beliefs.of(findings, rules.calibration()).category(rules.calibration());
    }

    private static boolean ownWord(Bench.Result result) {
        return result.category() == Category.READ
                && result.counted().stream().anyMatch(f -> f.rule().equals(OWN_WORD));
    }

    private static EnumSet<Capability> capabilities(List<Finding> findings) {
        EnumSet<Capability> out = EnumSet.noneOf(Capability.class);
        for (Finding finding : findings) {
            if (finding.effect() instanceof Effect.Grants grants) {
                out.add(grants.capability());
            }
        }
        return out;
    }
}
