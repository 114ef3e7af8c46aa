package org.placard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.placard.export.CallLines;
import org.placard.export.CheckReport;
import org.placard.export.PolicyJsonReader;
import org.placard.export.ReplayReport;
import org.placard.export.UnreadablePolicy;
import org.placard.model.CatalogTool;
import org.placard.policy.Policy;

/** Tries policies that somebody wrote: beside their server, and with calls. Nothing of them is kept. */
@ApplicationScoped
public class PolicyTrials {

    private static final int MOST_CALLS = 10_000;

    private final Catalogued catalogued;
    private final ObjectMapper json;

    PolicyTrials(Catalogued catalogued, ObjectMapper json) {
        this.catalogued = catalogued;
        this.json = json;
    }

    /**
     * @throws ProblemException if it is no policy; its problems name each field
     */
    public Policy read(byte[] bytes) {
        try {
            return PolicyJsonReader.read("policy", bytes);
        } catch (UnreadablePolicy e) {
            throw new ProblemException(
                    Problem.UNREADABLE_POLICY,
                    e.problems().getFirst().toString(),
                    e.problems().stream()
                            .map(UnreadablePolicy.Problem::toString)
                            .toList());
        }
    }

    /** Checks a policy beside a server of the catalogue. */
    public CheckReport check(byte[] policy, String slug) {
        return CheckReport.of(
                read(policy),
                catalogued.tools(slug).stream().map(CatalogTool::tool).toList());
    }

    /** Replays calls, one JSON object a line. */
    public ReplayReport replay(byte[] policy, String calls) {
        Policy read = read(policy);
        try {
            var parsed = CallLines.read("calls", calls.getBytes(StandardCharsets.UTF_8));
            if (parsed.size() > MOST_CALLS) {
                throw new ProblemException(
                        Problem.UNREADABLE_CALLS, "%d calls are more than %d".formatted(parsed.size(), MOST_CALLS));
            }
            return ReplayReport.of(read, parsed);
        } catch (IOException e) {
            throw new ProblemException(Problem.UNREADABLE_CALLS, String.valueOf(e.getMessage()));
        }
    }

    /** Replays what a body {@code {"policy": {…}, "calls": [{…}]}} holds. */
    ReplayReport replay(byte[] body) {
        JsonNode asked;
        try {
            asked = json.readTree(body);
        } catch (IOException e) {
            throw new ProblemException(Problem.UNREADABLE_CALLS, "the body is not JSON");
        }
        if (!asked.path("policy").isObject() || !asked.path("calls").isArray()) {
            throw new ProblemException(
                    Problem.UNREADABLE_CALLS, "the body is {\"policy\": {…}, \"calls\": [{\"tool\": \"…\"}]}");
        }
        var lines = new StringBuilder();
        asked.path("calls").forEach(call -> lines.append(call).append('\n'));
        return replay(asked.path("policy").toString().getBytes(StandardCharsets.UTF_8), lines.toString());
    }
}
