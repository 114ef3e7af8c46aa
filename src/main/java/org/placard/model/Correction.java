package org.placard.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "You got this wrong": what a person decided about one tool. It is applied as a finding and shown as one.
 *
 * @param server the server's id
 * @param tool the tool's exact name
 * @param risk null: the category's own, moved by the findings as usual
 * @param by who decided
 * @param until the last day on which it holds, null: until taken back
 */
public record Correction(
        String server,
        String tool,
        Category category,
        @Nullable Risk risk,
        String reason,
        String by,
        @Nullable LocalDate until) {}
