/** How a company answers its applicants: how often, how fast, and whether it has stopped. */
@NullMarked
package fr.stagein.offers.companies.answers;

import org.jspecify.annotations.NullMarked;
