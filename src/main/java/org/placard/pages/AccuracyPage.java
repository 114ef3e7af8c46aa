package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.placard.evaluate.Accuracy;
import org.placard.rules.RuleSet;

/** How right the labels are. */
@Kept
@Path("/accuracy")
class AccuracyPage {

    private final Accuracy accuracy;
    private final RuleSet rules;

    AccuracyPage(Accuracy accuracy, RuleSet rules) {
        this.accuracy = accuracy;
        this.rules = rules;
    }

    @GET
    public Response accuracy() {
        return Html.ok(Templates.accuracy(AccuracyView.of(accuracy, rules)));
    }
}
