/** Searches that a student saves, and the news of offers that match them. */
@NullMarked
package fr.stagein.offers.finding.alerts;

import org.jspecify.annotations.NullMarked;
