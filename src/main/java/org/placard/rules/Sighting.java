package org.placard.rules;

import org.placard.model.Evidence;

/**
 * What one question of a rule saw.
 *
 * @param field the field as the rule asks for it
 */
public record Sighting(String field, Evidence evidence) {}
