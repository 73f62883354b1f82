/** What a student keeps: offers they like, and searches that tell of what is new. */
@NullMarked
package fr.stagein.offers.kept;

import org.jspecify.annotations.NullMarked;
