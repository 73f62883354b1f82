/** Companies: registered by one of their people, verified by the operator, with the places where students go. */
@NullMarked
package fr.stagein.offers.companies.directory;

import org.jspecify.annotations.NullMarked;
