/** The web, politely and guardedly: addresses → bytes. Knows nothing of manifests. */
@NullMarked
package org.placard.fetch;

import org.jspecify.annotations.NullMarked;
