/**
 * What is offered: an offer as its company writes it, what the rules for minors and the operator say of it, who may see
 * it, and the trades it is written in. Uses {@code companies}, never {@code finding}.
 */
@NullMarked
package fr.stagein.offers.offers;

import org.jspecify.annotations.NullMarked;
