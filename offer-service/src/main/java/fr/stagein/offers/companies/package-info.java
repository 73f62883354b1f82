/**
 * Who takes students in: the company and its workplaces, its people and signatories, what the operator decided about it,
 * how it answers and what it may show for that. Uses neither of the other two groups.
 */
@NullMarked
package fr.stagein.offers.companies;

import org.jspecify.annotations.NullMarked;
