/** From a verdict to advice: which tool an agent may call, how often, and with what arguments; and what a policy does. */
@NullMarked
package org.placard.policy;

import org.jspecify.annotations.NullMarked;
