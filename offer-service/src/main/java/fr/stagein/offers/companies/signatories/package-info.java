/** Who signs agreements for a company, and who does it in their place. */
@NullMarked
package fr.stagein.offers.companies.signatories;

import org.jspecify.annotations.NullMarked;
