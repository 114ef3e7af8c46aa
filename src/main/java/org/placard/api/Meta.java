package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.placard.model.Release;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogStore;

/** What every answer says about itself, now. */
@ApplicationScoped
class Meta {

    private final RuleSet rules;
    private final CatalogStore store;

    Meta(RuleSet rules, CatalogStore store) {
        this.rules = rules;
        this.store = store;
    }

    MetaView view() {
        return new MetaView(Release.number(), rules.version(), store.revision());
    }
}
