/** Companies, what they offer, and how a student finds it. */
@NullMarked
package fr.stagein.offers;

import org.jspecify.annotations.NullMarked;
