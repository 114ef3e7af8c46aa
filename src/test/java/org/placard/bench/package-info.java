/** What {@code ./placard bench classify} measures; nothing here is a test. */
package org.placard.bench;
