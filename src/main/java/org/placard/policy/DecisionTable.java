package org.placard.policy;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Confidence;
import org.placard.model.Effect;
import org.placard.model.Flag;
import org.placard.model.Risk;

/**
 * The one mapping from a judgement to a decision; {@code docs/policy.md} prints it. Category and risk give the start;
 * capabilities, doubt and missing definitions then only make it stricter.
 *
 * <p>The balanced table follows one thought: a tool at its category's start risk goes through, reading freely, writing
 * and executing under a limit; one that was raised above it is asked; deletion without undo is hidden; money is asked.
 */
public final class DecisionTable {

    /** A decision and the sentence that gives its reason. */
    public record Advice(Decision decision, String because) {}

    /** A tool with one of these is at least asked, whatever its category. */
    private static final Set<Capability> ASKED = EnumSet.of(
            Capability.READS_SECRETS, Capability.RUNS_CODE, Capability.CHANGES_ACCESS, Capability.MOVES_MONEY);

    private DecisionTable() {}

    /** The decision for a tool under a posture. Where a person took the risk it is limited at most. */
    public static Advice advise(RatedTool rated, Posture posture) {
        Advice advice = byLabel(rated, posture);
        var standing = rated.standing();
        boolean taken =
                standing != null && standing.holds() && advice.decision().compareTo(Decision.LIMIT) > 0;
        return taken
                ? new Advice(Decision.LIMIT, Objects.requireNonNull(standing).words())
                : advice;
    }

    private static Advice byLabel(RatedTool rated, Posture posture) {
        Classification c = rated.classification();
        if (c == null || !rated.defined()) {
            return new Advice(Decision.DENY, "No definition of it is known, and unknown is not safe.");
        }
        if (c.flagged(Flag.POISONING)) {
            return new Advice(
                    Decision.HIDE, "Its text gives orders to the model, and to be listed is enough to be read.");
        }
        Confidence confidence = c.confidenceWord();
        Posture effective = posture == Posture.PERMISSIVE && confidence == Confidence.LOW ? Posture.BALANCED : posture;
        var advice = new Advice(start(effective, c.category(), c.risk()), kind(c));
        advice = raise(advice, capabilityFloor(effective, c.capabilities()), capabilityReason(effective, c));
        if (confidence == Confidence.LOW) {
            advice = raise(
                    advice,
                    doubted(advice.decision()),
                    kind(c) + " The confidence is low, so it is treated a step stricter.");
            Category runnerUp = c.runnerUp();
            if (runnerUp != null && runnerUp.compareTo(c.category()) > 0) {
                advice = raise(
                        advice,
                        Decision.ASK,
                        kind(c) + " It may as well be %s, so a person is asked.".formatted(adjective(runnerUp)));
            }
        }
        if (c.coverage().nameOnly()) {
            advice = raise(advice, Decision.ASK, kind(c) + " Only its name was there to judge, so a person is asked.");
        }
        if (unknown(c)) {
            advice = raise(advice, Decision.DENY, "Nothing credible says what it does, and unknown is not safe.");
        }
        return advice;
    }

    /** The table's entry alone. */
    public static Decision start(Posture posture, Category category, Risk risk) {
        return decision(row(posture, category).charAt(risk.ordinal()));
    }

    /** One letter each for low, medium, high and critical: A allow, L limit, K ask, D deny, H hide. */
    private static String row(Posture posture, Category category) {
        return switch (posture) {
            case STRICT ->
                switch (category) {
                    case READ -> "LKDD";
                    case WRITE, EXECUTE -> "KKDH";
                    case DESTRUCTIVE -> "DDHH";
                    case FINANCIAL -> "DDDH";
                };
            case BALANCED ->
                switch (category) {
                    case READ -> "ALKK";
                    case WRITE -> "LLKK";
                    case EXECUTE -> "LLLK";
                    case DESTRUCTIVE -> "KKKH";
                    case FINANCIAL -> "KKKK";
                };
            case PERMISSIVE ->
                switch (category) {
                    case READ -> "AALK";
                    case WRITE -> "ALLK";
                    case EXECUTE -> "LLLK";
                    case DESTRUCTIVE -> "LKKK";
                    case FINANCIAL -> "KKKK";
                };
        };
    }

    private static Decision decision(char letter) {
        return switch (letter) {
            case 'A' -> Decision.ALLOW;
            case 'L' -> Decision.LIMIT;
            case 'K' -> Decision.ASK;
            case 'D' -> Decision.DENY;
            default -> Decision.HIDE;
        };
    }

    /** The least that these capabilities ask for. */
    public static Decision capabilityFloor(Posture posture, Set<Capability> capabilities) {
        if (posture != Posture.PERMISSIVE && capabilities.stream().anyMatch(ASKED::contains)) {
            return Decision.ASK;
        }
        return capabilities.isEmpty() ? Decision.ALLOW : Decision.LIMIT;
    }

    /** One step stricter, as far as asking: a person can resolve a doubt. */
    public static Decision doubted(Decision decision) {
        return switch (decision) {
            case ALLOW -> Decision.LIMIT;
            case LIMIT -> Decision.ASK;
            case ASK, DENY, HIDE -> decision;
        };
    }

    /** The limit that a tool of this category gets when it is limited. */
    public static Limit limit(String tool, Category category, Posture posture) {
        String counter = counter(tool, "_rate");
        int share = posture == Posture.STRICT ? 2 : 1;
        return switch (category) {
            case READ -> Limit.calls(counter, Window.MINUTE, 60 / share);
            case WRITE -> Limit.calls(counter, Window.MINUTE, 30 / share);
            case EXECUTE -> Limit.calls(counter, Window.MINUTE, 10 / share);
            case DESTRUCTIVE, FINANCIAL -> Limit.calls(counter, Window.HOUR, 4 / share);
        };
    }

    /** A counter's name for a tool, of a length and kind that every reader takes. */
    static String counter(String tool, String suffix) {
        String name = (tool + suffix).replaceAll("\\p{Cntrl}", "_");
        return name.length() <= 256
                ? name
                : tool.substring(0, 120).replaceAll("\\p{Cntrl}", "_") + "_" + Integer.toHexString(tool.hashCode())
                        + (suffix.length() > 100 ? "_sum" : suffix);
    }

    private static Advice raise(Advice advice, Decision floor, String because) {
        return advice.decision().compareTo(floor) >= 0 ? advice : new Advice(floor, because);
    }

    private static boolean unknown(Classification c) {
        return c.findings().stream().noneMatch(finding -> finding.effect() instanceof Effect.Assigns);
    }

    private static String capabilityReason(Posture posture, Classification c) {
        return c.capabilities().stream()
                .filter(capability ->
                        capabilityFloor(posture, Set.of(capability)) == capabilityFloor(posture, c.capabilities()))
                .findFirst()
                .map(capability -> kind(c) + " " + sentence(capability))
                .orElse(kind(c));
    }

    private static String sentence(Capability capability) {
        return switch (capability) {
            case READS_FILES -> "It reads files.";
            case WRITES_FILES -> "It writes files.";
            case READS_SECRETS -> "It reads secrets.";
            case READS_PERSONAL_DATA -> "It reads personal data.";
            case UNTRUSTED_CONTENT -> "It brings in text that strangers wrote.";
            case EXTERNAL_COMMUNICATION -> "It can carry data out.";
            case NETWORK_FETCH -> "It fetches addresses that the caller names.";
            case RUNS_CODE -> "It runs code.";
            case RUNS_QUERIES -> "It runs queries.";
            case CONTROLS_BROWSER -> "It controls a browser.";
            case CONTROLS_DEVICE -> "It controls a device.";
            case CHANGES_ACCESS -> "It changes who may do what.";
            case MOVES_MONEY -> "It moves money.";
            case BULK -> "It acts in bulk.";
            case PERSISTS -> "It leaves something that acts later.";
            case INFRASTRUCTURE -> "It acts on infrastructure.";
            case AGENT_DELEGATION -> "It hands work to another agent.";
        };
    }

    private static String kind(Classification c) {
        String kind = switch (c.category()) {
            case READ -> "It reads";
            case WRITE -> "It writes";
            case EXECUTE -> "It executes";
            case DESTRUCTIVE -> "It destroys without undo";
            case FINANCIAL -> "It moves money";
        };
        return "%s, at %s risk.".formatted(kind, c.risk().id());
    }

    private static String adjective(Category category) {
        return switch (category) {
            case READ -> "reading";
            case WRITE -> "writing";
            case EXECUTE -> "executing";
            case DESTRUCTIVE -> "destructive";
            case FINANCIAL -> "financial";
        };
    }
}
