/** Turns events into notes for the people whom they concern. */
@NullMarked
package fr.stagein.notifications.telling;

import org.jspecify.annotations.NullMarked;
