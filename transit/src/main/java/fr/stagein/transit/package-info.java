/** Timetables joined into one and searched both ways, from one place to all stops at once. */
@NullMarked
package fr.stagein.transit;

import org.jspecify.annotations.NullMarked;
