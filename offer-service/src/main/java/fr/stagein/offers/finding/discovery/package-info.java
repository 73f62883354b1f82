/** Which trade would I like? From quick choices between two things to trades, each with its reasons. Nothing is kept. */
@NullMarked
package fr.stagein.offers.finding.discovery;

import org.jspecify.annotations.NullMarked;
