/** The database: remembers servers, tools and judgements. Speaks records; how rows look is nobody else's business. */
@NullMarked
package org.placard.store;

import org.jspecify.annotations.NullMarked;
