/** The command line: one class a command. Knows the pure packages and, for the database, only {@link Catalog}. */
@NullMarked
package org.placard.cli;

import org.jspecify.annotations.NullMarked;
