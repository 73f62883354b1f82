/** Tells people what happened to what concerns them: in their inbox at once, and by e-mail. */
@NullMarked
package fr.stagein.notifications;

import org.jspecify.annotations.NullMarked;
