/** {@code /api/v1}: resources, the records that JSON bodies are, problems (RFC 9457), and what guards every request. */
@NullMarked
package org.placard.api;

import org.jspecify.annotations.NullMarked;
