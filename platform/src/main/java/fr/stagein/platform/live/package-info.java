/** Streams to open pages (server-sent events), whichever replica they hang on. */
@NullMarked
package fr.stagein.platform.live;

import org.jspecify.annotations.NullMarked;
