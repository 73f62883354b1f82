/** What a company gives to young people, for it to show: a public page, a badge, a yearly statement. */
@NullMarked
package fr.stagein.offers.companies.recognition;

import org.jspecify.annotations.NullMarked;
