/** What students say to the next ones about an offer and its company, without names. */
@NullMarked
package fr.stagein.offers.offers.feedback;

import org.jspecify.annotations.NullMarked;
