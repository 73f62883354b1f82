/** The fictional companies and offers of a territory's pack, through the same doors as real ones. */
@NullMarked
package fr.stagein.offers.demo;

import org.jspecify.annotations.NullMarked;
