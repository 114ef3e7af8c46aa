package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.placard.rules.RuleSet;

/** The rules, as they are believed. */
@Kept
@Path("/rules")
class RulePage {

    private final RuleSet rules;
    private final Missing missing;

    RulePage(RuleSet rules, Missing missing) {
        this.rules = rules;
        this.missing = missing;
    }

    @GET
    public Response all() {
        return Html.ok(Templates.rules(RulesView.of(rules)));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return rules.rule(id)
                .map(rule -> Html.ok(Templates.rule(RuleView.of(rule, rules))))
                .orElseGet(() -> missing.thing("rule", id));
    }
}
