package org.placard.stack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.placard.model.Capability;

/** One part that a tool can play in a flow. */
public enum Leg {
    /** It brings in text that strangers wrote, and with it orders to the model. */
    UNTRUSTED(Capability.UNTRUSTED_CONTENT),
    /** It brings in what must not get out. */
    PRIVATE(Capability.READS_SECRETS, Capability.READS_PERSONAL_DATA, Capability.READS_FILES),
    /** It brings in secrets. */
    SECRET(Capability.READS_SECRETS),
    /** It can carry data out. */
    EXIT(Capability.EXTERNAL_COMMUNICATION),
    /** It can carry data out, if only in an address that it fetches. */
    NETWORK(Capability.EXTERNAL_COMMUNICATION, Capability.NETWORK_FETCH),
    /** It runs what it is given. */
    CODE(Capability.RUNS_CODE),
    /** It moves money. */
    MONEY(Capability.MOVES_MONEY);

    private final Set<Capability> capabilities;

    Leg(Capability... capabilities) {
        this.capabilities = EnumSet.copyOf(Arrays.asList(capabilities));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a tool does that plays it, as a phrase. */
    public String meaning() {
        return switch (this) {
            case UNTRUSTED -> "brings in text that strangers wrote";
            case PRIVATE -> "reads private data, files or secrets";
            case SECRET -> "reads secrets";
            case EXIT -> "can carry data out";
            case NETWORK -> "can carry data out, if only in an address";
            case CODE -> "runs the code it is given";
            case MONEY -> "moves money";
        };
    }

    public boolean played(StackTool tool) {
        return tool.capabilities().stream().anyMatch(capabilities::contains);
    }

    /** Those of the tools that can play it, in the same order. */
    public List<StackTool> among(List<StackTool> tools) {
        return tools.stream().filter(this::played).toList();
    }
}
