/** Tools in source code that is read and not run: npm packages. What cannot be told without running is said to be so. */
@NullMarked
package org.placard.extract;

import org.jspecify.annotations.NullMarked;
