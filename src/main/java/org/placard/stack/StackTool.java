package org.placard.stack;

import java.util.Comparator;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.Classification;
import org.placard.model.Risk;
import org.placard.policy.RatedTool;

/** A tool of one of a stack's servers. */
public record StackTool(String alias, RatedTool rated) {

    /** By alias, then by name. */
    public static final Comparator<StackTool> ORDER =
            Comparator.comparing(StackTool::alias).thenComparing(StackTool::name);

    public String name() {
        return rated.name();
    }

    /** {@code alias/name}. */
    public String id() {
        return alias + "/" + name();
    }

    Set<Capability> capabilities() {
        Classification c = rated.classification();
        return c == null ? Set.of() : c.capabilities();
    }

    /** How bad its misuse is; an unknown tool counts as the worst. */
    Risk risk() {
        Classification c = rated.classification();
        return c == null ? Risk.CRITICAL : c.risk();
    }
}
