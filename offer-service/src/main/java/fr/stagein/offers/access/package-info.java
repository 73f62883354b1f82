/** Who may do what in this service. */
@NullMarked
package fr.stagein.offers.access;

import org.jspecify.annotations.NullMarked;
