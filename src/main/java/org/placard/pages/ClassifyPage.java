package org.placard.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.placard.api.ClassificationSlots;

/** Judges a definition that is pasted; works without a script. */
@Kept
@Path("/classify")
class ClassifyPage {

    private static final int MAX_TEXT = 2 * 1024 * 1024;

    private final Judging judging;
    private final ClassificationSlots slots;

    ClassifyPage(Judging judging, ClassificationSlots slots) {
        this.judging = judging;
        this.slots = slots;
    }

    @GET
    public Response form() {
        return Html.ok(Templates.classify(ClassifyView.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(@RestForm("manifest") @Nullable String manifest) {
        String pasted = manifest == null ? "" : manifest;
        if (pasted.length() > MAX_TEXT) {
            return Html.status(
                    413,
                    Templates.missing(MissingView.of(
                            "Too long to paste",
                            "At most 2 MiB can be pasted; the command line and the API take more.",
                            "",
                            List.of())));
        }
        return Html.status(200, Templates.classify(slots.use(() -> judging.judge(pasted))));
    }
}
