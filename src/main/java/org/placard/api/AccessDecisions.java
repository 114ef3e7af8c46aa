package org.placard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.export.CallLines;
import org.placard.model.CatalogServer;
import org.placard.policy.Call;
import org.placard.policy.Evaluator;
import org.placard.policy.Posture;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.policy.Settings;
import org.placard.policy.Verdict;

/**
 * Decides AuthZEN questions by the recommended policy. A limit is kept by counting here, by subject: an enforcement point
 * that were only told of it might let more through than the policy.
 */
@ApplicationScoped
public class AccessDecisions {

    static final int MOST = 1000;
    private static final int COUNTERS = 100_000;
    private static final int ID = 512;

    /** An answer; {@code context} says what decided. */
    public record DecisionView(boolean decision, ContextView context) {}

    /**
     * What decided.
     *
     * @param verdict allow, ask or deny
     * @param rule such as {@code tools.pay.limits[0]}
     * @param reason one sentence, fit to be shown to the agent
     */
    public record ContextView(String verdict, String rule, String reason, String rulesVersion) {}

    /** Several answers. */
    public record DecisionsView(List<DecisionView> evaluations) {}

    private record Key(String slug, Posture posture) {}

    private record Kept(long revision, Evaluator evaluator) {}

    private final Catalogued catalogued;
    private final Meta meta;
    private final ObjectMapper json;
    private final Map<Key, Kept> evaluators = new HashMap<>();

    AccessDecisions(Catalogued catalogued, Meta meta, ObjectMapper json) {
        this.catalogued = catalogued;
        this.meta = meta;
        this.json = json;
    }

    /**
     * Decides one question.
     *
     * @throws ProblemException if a part is missing
     */
    DecisionView one(JsonNode asked) {
        String subject = text(asked, "subject", "id");
        text(asked, "subject", "type");
        String action = text(asked, "action", "name");
        String type = text(asked, "resource", "type");
        String tool = text(asked, "resource", "id");
        if (!action.equals("tools/call")) {
            return refused("action", "Only tools/call is decided here, not '%s'.".formatted(cut(action)));
        }
        if (!type.equals("tool")) {
            return refused("resource", "Only a resource of type tool is decided here, not '%s'.".formatted(cut(type)));
        }
        JsonNode properties = asked.path("resource").path("properties");
        String slug = properties.path("server").asText("");
        if (slug.isBlank()) {
            throw new ProblemException(
                    Problem.UNREADABLE_ACCESS, "resource.properties.server is missing: the server's slug");
        }
        JsonNode arguments = properties.has("arguments")
                ? properties.path("arguments")
                : asked.path("action").path("properties").path("arguments");
        if (!arguments.isMissingNode() && !arguments.isObject()) {
            throw new ProblemException(
                    Problem.UNREADABLE_ACCESS, "resource.properties.arguments is no object of arguments");
        }
        JsonNode context = asked.path("context");
        Posture posture = context.path("posture").isTextual()
                ? Wishes.readable(() -> Posture.of(context.path("posture").asText()))
                : Posture.BALANCED;
        return decide(
                slug,
                posture,
                new Call(tool, arguments.isObject() ? CallLines.object(arguments) : Map.of(), Instant.now(), subject),
                context.path("approved").isBoolean() && context.path("approved").asBoolean());
    }

    /** Decides the questions of a list, each completed by what stands beside it. */
    DecisionsView several(JsonNode asked) {
        JsonNode list = asked.path("evaluations");
        if (!list.isArray() || list.size() > MOST) {
            throw new ProblemException(Problem.UNREADABLE_ACCESS, "evaluations is a list of at most " + MOST);
        }
        String semantic = asked.path("options").path("evaluations_semantic").asText("execute_all");
        if (!List.of("execute_all", "deny_on_first_deny", "permit_on_first_permit")
                .contains(semantic)) {
            throw new ProblemException(
                    Problem.UNREADABLE_ACCESS,
                    "options.evaluations_semantic is execute_all, deny_on_first_deny or permit_on_first_permit");
        }
        var answers = new ArrayList<DecisionView>();
        for (JsonNode item : list) {
            ObjectNode whole = json.createObjectNode();
            for (String part : List.of("subject", "action", "resource", "context")) {
                JsonNode said = item.has(part) ? item.get(part) : asked.get(part);
                if (said != null) {
                    whole.set(part, said);
                }
            }
            DecisionView answer = one(whole);
            answers.add(answer);
            if (semantic.equals("deny_on_first_deny") && !answer.decision()
                    || semantic.equals("permit_on_first_permit") && answer.decision()) {
                break;
            }
        }
        return new DecisionsView(answers);
    }

    private synchronized DecisionView decide(String slug, Posture posture, Call call, boolean approved) {
        Evaluator evaluator = evaluator(slug, posture);
        if (evaluator == null) {
            return refused(
                    "default", "No server is called '%s', and what is not known is denied.".formatted(cut(slug)));
        }
        if (evaluator.counters() > COUNTERS) {
            evaluator.forgetBefore(call.time());
        }
        if (evaluator.counters() > COUNTERS) {
            return refused("limits", "More subjects are counted than this process keeps; try again later.");
        }
        Verdict verdict = evaluator.judge(call);
        boolean allowed =
                verdict.outcome() == Verdict.Outcome.ALLOW || verdict.outcome() == Verdict.Outcome.ASK && approved;
        return new DecisionView(
                allowed,
                new ContextView(
                        verdict.outcome().id(),
                        verdict.rule(),
                        verdict.reason(),
                        meta.view().rulesVersion()));
    }

    /** The server's evaluator, with its counters carried over when the catalogue changes; null for an unknown server. */
    private @Nullable Evaluator evaluator(String slug, Posture posture) {
        var key = new Key(slug, posture);
        long revision = meta.view().catalogRevision();
        Kept kept = evaluators.get(key);
        if (kept != null && kept.revision() == revision) {
            return kept.evaluator();
        }
        CatalogServer server;
        try {
            server = catalogued.server(slug);
        } catch (ProblemException e) {
            return null;
        }
        var policy = Recommendation.forServer(
                catalogued.tools(server.slug()).stream().map(RatedTool::of).toList(), Settings.of(posture));
        Evaluator evaluator =
                kept == null ? new Evaluator(policy) : kept.evaluator().under(policy);
        evaluators.put(key, new Kept(revision, evaluator));
        return evaluator;
    }

    private DecisionView refused(String rule, String reason) {
        return new DecisionView(
                false,
                new ContextView(
                        Verdict.Outcome.DENY.id(), rule, reason, meta.view().rulesVersion()));
    }

    private static String text(JsonNode asked, String part, String member) {
        JsonNode value = asked.path(part).path(member);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > ID) {
            throw new ProblemException(
                    Problem.UNREADABLE_ACCESS,
                    "%s.%s is missing: a text of 1 to %d characters".formatted(part, member, ID));
        }
        return value.asText();
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
