/** Server-sent events to open pages, whichever replica they are connected to. */
@NullMarked
package fr.stagein.platform.live;

import org.jspecify.annotations.NullMarked;
