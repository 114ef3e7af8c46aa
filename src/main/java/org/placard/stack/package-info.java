/** Several servers together: what can flow from one tool to another, the fewest rules that stop it, and the stack's policy. */
@NullMarked
package org.placard.stack;

import org.jspecify.annotations.NullMarked;
