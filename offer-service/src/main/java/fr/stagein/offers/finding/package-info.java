/**
 * How a student finds a place: search, discovery of trades, the ways there and back with their timetables, favourites and
 * alerts. Uses the two other groups; neither uses it.
 */
@NullMarked
package fr.stagein.offers.finding;

import org.jspecify.annotations.NullMarked;
