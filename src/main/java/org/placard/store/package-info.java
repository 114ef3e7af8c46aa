/** The database. Entities stay in this package; {@link CatalogStore} and {@link CatalogWriter} speak records. */
@NullMarked
package org.placard.store;

import org.jspecify.annotations.NullMarked;
