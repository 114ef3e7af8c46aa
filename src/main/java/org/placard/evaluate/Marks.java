package org.placard.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What a corpus line says of its tool besides the definition.
 *
 * @param source where the definition was found, null where the line does not say
 * @param hintQuality how the author's hints came about, null where there are none
 * @param truth what the author's own hints say, null where they say nothing usable
 * @param attack whether the text was written to deceive, null where nobody claims either
 */
public record Marks(
        @Nullable String source,
        @Nullable String hintQuality,
        @Nullable Truth truth,
        @Nullable Attack attack) {

    public static final Marks NONE = new Marks(null, null, null, null);

    /**
     * The author's word on a tool.
     *
     * @param reads whether it only reads
     * @param destructive null: not said
     */
    public record Truth(boolean reads, @Nullable Boolean destructive) {}

    /**
     * A published sample of an attack, or its honest look-alike.
     *
     * @param kind the kind of attack, null where the sample's publisher names none
     * @param hardNegative honest, and written to look like an attack
     * @param openlyOffensive a tool that says openly that it attacks: a capability, not poisoning
     */
    public record Attack(boolean malicious, @Nullable String kind, boolean hardNegative, boolean openlyOffensive) {}
}
