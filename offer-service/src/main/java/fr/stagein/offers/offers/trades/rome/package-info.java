/** Makes the pack's trades from ROME 4.0 as France Travail publishes it and from our own words. */
@NullMarked
package fr.stagein.offers.offers.trades.rome;

import org.jspecify.annotations.NullMarked;
