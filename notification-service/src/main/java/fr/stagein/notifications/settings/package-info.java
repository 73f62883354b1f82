/** How each person wants to be written to: which news by mail, how soon, and when not. */
@NullMarked
package fr.stagein.notifications.settings;

import org.jspecify.annotations.NullMarked;
