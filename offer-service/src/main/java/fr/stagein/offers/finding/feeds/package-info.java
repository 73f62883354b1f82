/** Timetables that the operator gives: kept for all replicas, checked before they serve, fetched where they have an address. */
@NullMarked
package fr.stagein.offers.finding.feeds;

import org.jspecify.annotations.NullMarked;
