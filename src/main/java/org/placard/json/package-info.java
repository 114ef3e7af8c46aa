/** How the nouns are spelled as JSON: in answers, in files that leave, and in the database. One spelling for all. */
@NullMarked
package org.placard.json;

import org.jspecify.annotations.NullMarked;
