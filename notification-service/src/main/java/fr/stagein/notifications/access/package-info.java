/** Who may do what in this service. */
@NullMarked
package fr.stagein.notifications.access;

import org.jspecify.annotations.NullMarked;
