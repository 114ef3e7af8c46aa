package org.placard.export;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.placard.policy.Decision;
import org.placard.policy.Policy;

/** policy.json in the forms that the gateway documents: hide, {}, limits of calls, and a denial with a message. */
public final class PolicyLayerExport implements PolicyExport {

    @Override
    public String id() {
        return "policylayer";
    }

    @Override
    public String title() {
        return "PolicyLayer gateway";
    }

    @Override
    public String fileName() {
        return "policy.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Verified verified() {
        return Verified.DOCUMENTATION;
    }

    @Override
    public boolean addressed() {
        return false;
    }

    @Override
    public String instructions() {
        return "Load it as the policy of the grant. The gateway has no documented way to ask, and no documented form for"
                + " conditions on arguments, so what needs them is denied.";
    }

    private static final Carries CARRIES = new Carries(
            true,
            false,
            Carries.Block.DENY_AND_HIDE,
            limit -> limit.incrementFrom() == null,
            true,
            rule -> rule.require().isEmpty() && rule.denyIf().isEmpty(),
            Decision.DENY,
            name -> !name.equals(Policy.EVERY),
            UnaryOperator.identity());

    @Override
    public Exported export(ExportRequest request) {
        Policy policy = request.policy();
        boolean summed = policy.allTools().stream().anyMatch(limit -> limit.incrementFrom() != null);
        Carries carries = summed ? CARRIES.withLimits(CARRIES.limit(), false) : CARRIES;
        Lowering lowering = Lowering.of(policy, carries);
        return lowering.exported(() -> PolicyJsonExport.text(new Policy(
                Decision.DENY,
                policy.hide().contains(Policy.EVERY) ? new TreeSet<>(java.util.Set.of(Policy.EVERY)) : new TreeSet<>(),
                summed ? java.util.List.of() : policy.allTools(),
                new TreeMap<>(lowering.rules()))));
    }
}
