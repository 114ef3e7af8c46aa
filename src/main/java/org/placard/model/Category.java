package org.placard.model;

import java.util.Locale;

/**
 * What a tool can do at worst. Ordered by precedence: a later constant is worse, and a tool that can do several is the
 * worst of them. Titles, meanings and start risks are in {@code classifier-rules/categories.yaml}.
 */
public enum Category {
    READ,
    WRITE,
    EXECUTE,
    DESTRUCTIVE,
    FINANCIAL;

    /** The one spelling used in YAML, JSON, addresses, index terms and the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no category is spelled so; the message lists those that are
     */
    public static Category of(String id) {
        return Spelling.of(Category.class, id, Category::id);
    }
}
