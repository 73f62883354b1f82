/** Where one really gets to, and home again: timetables, walking and cycling, for the days and hours of an offer. */
@NullMarked
package fr.stagein.offers.finding.reach;

import org.jspecify.annotations.NullMarked;
