/** The seam: wiring, start-up, health. Nobody imports it. */
@NullMarked
package org.placard.app;

import org.jspecify.annotations.NullMarked;
