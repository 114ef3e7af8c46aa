package org.placard.pages;

/** How much this catalogue knows. */
public record Totals(long tools, long servers) {

    public String words() {
        return Wording.count(tools, "tool") + " of " + Wording.count(servers, "server");
    }
}
