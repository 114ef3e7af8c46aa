package org.placard.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.placard.api.ClassificationSlots;
import org.placard.api.ProblemException;
import org.placard.api.Stacks;
import org.placard.api.Wishes;
import org.placard.export.PolicyWish;

/** Looks at several servers together: from the address, or from a configuration that is pasted. Works without a script. */
@Kept
@Path("/stack")
class StackPage {

    private static final int MAX_TEXT = 1024 * 1024;

    private final Stacks stacks;
    private final ClassificationSlots slots;

    StackPage(Stacks stacks, ClassificationSlots slots) {
        this.stacks = stacks;
        this.slots = slots;
    }

    /** @param servers slugs, each also as {@code ALIAS=SLUG}; none shows the form */
    @GET
    public Response ofServers(@QueryParam("server") @Nullable List<String> servers, @Context UriInfo uri) {
        List<String> named = servers == null ? List.of() : lines(String.join("\n", servers));
        PolicyWish wish = PolicyWish.plain();
        if (named.isEmpty()) {
            return Html.ok(Templates.stack(StackView.of(named, "", wish, null, "")));
        }
        try {
            PolicyWish wanted = Wishes.of(uri.getQueryParameters());
            var report = slots.use(() -> stacks.report(named, new byte[0], wanted));
            return Html.ok(Templates.stack(StackView.of(named, "", wanted, report, "")));
        } catch (ProblemException e) {
            String reason = String.valueOf(e.getMessage());
            return Html.status(400, Templates.stack(StackView.of(named, "", wish, null, reason)));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ofConfiguration(
            @RestForm("server") @Nullable String servers,
            @RestForm("config") @Nullable String config,
            @RestForm("for") @Nullable String target,
            @RestForm("posture") @Nullable String posture) {
        List<String> named = lines(servers == null ? "" : servers);
        String pasted = config == null ? "" : config;
        PolicyWish wish = PolicyWish.plain();
        if (pasted.length() > MAX_TEXT) {
            String reason = "At most 1 MiB can be pasted.";
            return Html.status(413, Templates.stack(StackView.of(named, "", wish, null, reason)));
        }
        try {
            PolicyWish wanted = Wishes.readable(() -> PolicyWish.of(target, null, posture, null, List.of(), List.of()));
            byte[] bytes = pasted.strip().getBytes(StandardCharsets.UTF_8);
            var report = slots.use(() -> stacks.report(named, bytes, wanted));
            return Html.status(200, Templates.stack(StackView.of(named, pasted, wanted, report, "")));
        } catch (ProblemException e) {
            String reason = String.valueOf(e.getMessage());
            return Html.status(200, Templates.stack(StackView.of(named, pasted, wish, null, reason)));
        }
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("[\\r\\n]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
