/** What the other services told us, as far as we need it to know whom to tell and in which words. */
@NullMarked
package fr.stagein.notifications.readmodel;

import org.jspecify.annotations.NullMarked;
