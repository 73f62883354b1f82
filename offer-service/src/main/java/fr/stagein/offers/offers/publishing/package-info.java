/** Offers as their company writes them: drafted, published, closed, with seats for each week. */
@NullMarked
package fr.stagein.offers.offers.publishing;

import org.jspecify.annotations.NullMarked;
