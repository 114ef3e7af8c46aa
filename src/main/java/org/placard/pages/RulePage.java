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

    private static final int TOOLS = 12;

    private final RuleSet rules;
    private final Shelf shelf;
    private final Missing missing;

    RulePage(RuleSet rules, Shelf shelf, Missing missing) {
        this.shelf = shelf;
        this.rules = rules;
        this.missing = missing;
    }

    @GET
    public Response all() {
        return Html.ok(Templates.rules(RulesView.of(rules, shelf.ruleHits().counts())));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return rules.rule(id)
                .map(rule -> Html.ok(Templates.rule(RuleView.of(
                        rule,
                        rules,
                        shelf.ruleHits().count(id),
                        shelf.ruleHits().tools(id, TOOLS)))))
                .orElseGet(() -> missing.thing("rule", id));
    }
}
