/** The operator reads offers before students do. */
@NullMarked
package fr.stagein.offers.offers.review;

import org.jspecify.annotations.NullMarked;
