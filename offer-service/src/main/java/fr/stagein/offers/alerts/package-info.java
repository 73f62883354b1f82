/** Searches that a student saves, and the news of offers that match them. */
@NullMarked
package fr.stagein.offers.alerts;

import org.jspecify.annotations.NullMarked;
