/** The operator reads offers before students do. */
@NullMarked
package fr.stagein.offers.review;

import org.jspecify.annotations.NullMarked;
