/** From a tool to a judgement: same tool and rules in, same classification out. Confidence lives here and nowhere else. */
@NullMarked
package org.placard.classify;

import org.jspecify.annotations.NullMarked;
