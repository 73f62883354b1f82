/** The same notes by e-mail, each once, however many replicas there are. */
@NullMarked
package fr.stagein.notifications.mail;

import org.jspecify.annotations.NullMarked;
