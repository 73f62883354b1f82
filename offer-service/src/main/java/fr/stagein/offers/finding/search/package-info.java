/** How a student finds an offer: words, trades, weeks, distance. */
@NullMarked
package fr.stagein.offers.finding.search;

import org.jspecify.annotations.NullMarked;
