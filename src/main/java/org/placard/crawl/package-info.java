/** From sources to the catalogue, again and again: visits them, tells what changed, finds tools for those without. */
@NullMarked
package org.placard.crawl;

import org.jspecify.annotations.NullMarked;
