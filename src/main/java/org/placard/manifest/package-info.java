/** Published bytes become servers and tools here, patiently: one class a format. Imports the nouns and Jackson. */
@NullMarked
package org.placard.manifest;

import org.jspecify.annotations.NullMarked;
