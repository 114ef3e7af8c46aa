/** HTML: one class a page, with the view records that templates see. */
@NullMarked
package org.placard.pages;

import org.jspecify.annotations.NullMarked;
