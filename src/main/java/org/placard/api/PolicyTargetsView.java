package org.placard.api;

import java.util.List;
import org.placard.export.PolicyForm;

/** Everything that a policy can be written for. */
public record PolicyTargetsView(List<PolicyTargetView> items, MetaView meta) {

    static PolicyTargetsView of(MetaView meta) {
        return new PolicyTargetsView(
                PolicyForm.all().stream().map(PolicyTargetView::of).toList(), meta);
    }
}
