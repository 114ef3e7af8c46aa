/** What leaves as a file: a policy for each engine that can enforce one, and reports for people. One class a format. */
@NullMarked
package org.placard.export;

import org.jspecify.annotations.NullMarked;
