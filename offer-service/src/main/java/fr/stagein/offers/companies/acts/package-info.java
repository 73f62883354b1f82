/** The record of what the operator did to companies and their offers: who, when, what, why. */
@NullMarked
package fr.stagein.offers.companies.acts;

import org.jspecify.annotations.NullMarked;
