/** Turns events into notes for the people whom they concern. */
@NullMarked
package fr.stagein.notifications.notifier;

import org.jspecify.annotations.NullMarked;
