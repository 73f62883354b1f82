/** The offers that a student would like to find again. */
@NullMarked
package fr.stagein.offers.finding.favourites;

import org.jspecify.annotations.NullMarked;
