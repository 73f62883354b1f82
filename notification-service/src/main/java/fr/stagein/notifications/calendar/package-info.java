/** A student's weeks and deadlines as a calendar that phones subscribe to, at a private address. */
@NullMarked
package fr.stagein.notifications.calendar;

import org.jspecify.annotations.NullMarked;
