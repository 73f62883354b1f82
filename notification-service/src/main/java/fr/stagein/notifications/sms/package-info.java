/** Text messages, through whichever service the territory has: off unless it names one. */
@NullMarked
package fr.stagein.notifications.sms;

import org.jspecify.annotations.NullMarked;
