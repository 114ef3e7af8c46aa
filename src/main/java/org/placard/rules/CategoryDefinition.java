package org.placard.rules;

import org.placard.model.Category;
import org.placard.model.Risk;

/**
 * What {@code categories.yaml} says of a category.
 *
 * @param risk where its risk starts
 */
public record CategoryDefinition(Category category, String title, String meaning, Risk risk) {}
