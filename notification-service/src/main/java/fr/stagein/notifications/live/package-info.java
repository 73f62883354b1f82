/** New notes pushed to open browsers, whichever replica they hang on. */
@NullMarked
package fr.stagein.notifications.live;

import org.jspecify.annotations.NullMarked;
