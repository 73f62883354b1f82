/** What a text that a child reads or writes may hold: contact data, ways off the platform, names. Plain Java. */
@NullMarked
package fr.stagein.safeguarding;

import org.jspecify.annotations.NullMarked;
