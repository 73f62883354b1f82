/** Timetables (GTFS): read, checked, joined into one and searched both ways, for all stops at once. */
@NullMarked
package fr.stagein.offers.timetable;

import org.jspecify.annotations.NullMarked;
