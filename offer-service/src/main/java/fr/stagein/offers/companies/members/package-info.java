/** Who acts for a company, and how colleagues join and leave. */
@NullMarked
package fr.stagein.offers.companies.members;

import org.jspecify.annotations.NullMarked;
