/** Where a SIRET is looked up: a file of the territory's pack, or the state's company search. */
@NullMarked
package fr.stagein.offers.companies.registry;

import org.jspecify.annotations.NullMarked;
