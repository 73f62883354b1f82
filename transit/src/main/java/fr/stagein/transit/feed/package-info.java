/** GTFS feeds: read within bounds, forgivingly, with words for what was left out. */
@NullMarked
package fr.stagein.transit.feed;

import org.jspecify.annotations.NullMarked;
