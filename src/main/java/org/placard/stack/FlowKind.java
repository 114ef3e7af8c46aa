package org.placard.stack;

import java.util.List;
import java.util.Locale;

/** A way in which tools are dangerous together, though each alone may be harmless. */
public enum FlowKind {
    LETHAL_TRIFECTA(
            "Lethal trifecta",
            "A stranger's text can tell the agent to read private data and to send it out.",
            List.of(Leg.UNTRUSTED, Leg.PRIVATE, Leg.EXIT)),
    UNTRUSTED_TO_CODE(
            "Strangers' text to code",
            "A stranger's text can tell the agent to run code.",
            List.of(Leg.UNTRUSTED, Leg.CODE)),
    UNTRUSTED_TO_MONEY(
            "Strangers' text to money",
            "A stranger's text can tell the agent to move money.",
            List.of(Leg.UNTRUSTED, Leg.MONEY)),
    SECRET_TO_NETWORK(
            "Secrets to the network",
            "A secret that the agent reads can leave in a message or an address.",
            List.of(Leg.SECRET, Leg.NETWORK));

    private final String title;
    private final String meaning;
    private final List<Leg> legs;

    FlowKind(String title, String meaning, List<Leg> legs) {
        this.title = title;
        this.meaning = meaning;
        this.legs = legs;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** What can happen, as one sentence. */
    public String meaning() {
        return meaning;
    }

    /** In the order in which the data takes them. */
    public List<Leg> legs() {
        return legs;
    }
}
