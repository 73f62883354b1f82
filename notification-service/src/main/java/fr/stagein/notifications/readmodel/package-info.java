/** Copies of other services' data: what is needed to know whom to notify, and with which words. */
@NullMarked
package fr.stagein.notifications.readmodel;

import org.jspecify.annotations.NullMarked;
