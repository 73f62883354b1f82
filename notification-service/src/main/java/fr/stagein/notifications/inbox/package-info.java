/** A person's notes: kept as facts, put into words in the reader's language whenever they are read. */
@NullMarked
package fr.stagein.notifications.inbox;

import org.jspecify.annotations.NullMarked;
