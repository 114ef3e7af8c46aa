package org.placard.search;

/**
 * How many results have a value.
 *
 * @param label what a page shows: the server's title for {@link Facet#SERVER}, else the value
 * @param count how many results there would be with this value, all other facets' filters kept
 * @param selected whether it is being filtered by
 */
public record FacetCount(String value, String label, long count, boolean selected) {}
