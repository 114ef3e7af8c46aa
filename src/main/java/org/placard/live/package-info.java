/** Running servers, asked what they offer: over standard input and output, streamable HTTP and SSE. Never calls a tool. */
@NullMarked
package org.placard.live;

import org.jspecify.annotations.NullMarked;
