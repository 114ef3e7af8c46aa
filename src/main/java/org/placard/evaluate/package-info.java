/** Labels and judgements become an accuracy report, and labelled tools become the numbers of the calibration. */
@NullMarked
package org.placard.evaluate;

import org.jspecify.annotations.NullMarked;
