/** What may be offered to minors: hours by age, and words that somebody should read twice. */
@NullMarked
package fr.stagein.offers.offers.rules;

import org.jspecify.annotations.NullMarked;
