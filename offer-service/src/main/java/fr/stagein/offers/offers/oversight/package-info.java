/** The operator's desk: all companies and offers, found, opened and corrected. */
@NullMarked
package fr.stagein.offers.offers.oversight;

import org.jspecify.annotations.NullMarked;
