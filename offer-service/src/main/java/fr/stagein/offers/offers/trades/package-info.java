/** The trades (ROME 4.0) that the territory shows, and the words people have for them. */
@NullMarked
package fr.stagein.offers.offers.trades;

import org.jspecify.annotations.NullMarked;
