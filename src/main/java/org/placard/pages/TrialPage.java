package org.placard.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.placard.api.ClassificationSlots;
import org.placard.api.PolicyTrials;
import org.placard.api.ProblemException;

/** Tries a policy that is pasted; works without a script. */
@Kept
@Path("/policy/check")
class TrialPage {

    private static final int MAX_TEXT = 1024 * 1024;

    private final PolicyTrials trials;
    private final ClassificationSlots slots;

    TrialPage(PolicyTrials trials, ClassificationSlots slots) {
        this.trials = trials;
        this.slots = slots;
    }

    /** @param server the slug to start with */
    @GET
    public Response form(@QueryParam("server") @Nullable String server) {
        return Html.ok(Templates.trial(TrialView.of(server == null ? "" : server, "", "")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(
            @RestForm("server") @Nullable String server,
            @RestForm("policy") @Nullable String policy,
            @RestForm("calls") @Nullable String calls) {
        String file = policy == null ? "" : policy;
        String lines = calls == null ? "" : calls;
        var page = TrialView.of(server == null ? "" : server.strip(), file, lines);
        if (file.length() + lines.length() > MAX_TEXT) {
            return Html.status(413, Templates.trial(page.failed(java.util.List.of("At most 1 MiB can be pasted."))));
        }
        try {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            var found = slots.use(() -> page.found(
                    page.server().isEmpty() ? null : trials.check(bytes, page.server()),
                    lines.isBlank() ? null : trials.replay(bytes, lines)));
            if (found.check().isEmpty() && found.replay().isEmpty()) {
                return Html.status(
                        200, Templates.trial(page.failed(java.util.List.of("Name a server, or paste calls."))));
            }
            return Html.status(200, Templates.trial(found));
        } catch (ProblemException e) {
            var said = e.problems().isEmpty() ? java.util.List.of(String.valueOf(e.getMessage())) : e.problems();
            return Html.status(200, Templates.trial(page.failed(said)));
        }
    }
}
