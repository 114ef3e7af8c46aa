/** Reads {@code classifier-rules/}, our own files, so that anything odd in them stops the start; and compiles them. */
@NullMarked
package org.placard.rules;

import org.jspecify.annotations.NullMarked;
