package org.placard.pages;

import org.placard.model.Category;

/** A category as pages show it: its word and its pictogram, whose name is its id. */
public record CategoryView(String id, String word) {

    static CategoryView of(Category category) {
        return new CategoryView(category.id(), Wording.capital(category.id()));
    }
}
