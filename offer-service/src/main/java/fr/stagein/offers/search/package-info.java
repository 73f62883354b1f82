/** How a student finds an offer: words, trades, weeks, distance. */
@NullMarked
package fr.stagein.offers.search;

import org.jspecify.annotations.NullMarked;
