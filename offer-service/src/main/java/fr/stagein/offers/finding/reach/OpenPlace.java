package fr.stagein.offers.finding.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;

/**
 * Where and when an open offer is.
 *
 * @param week the one that its way is told for
 */
public record OpenPlace(OfferId id, Point workplace, Hours hours, Week week) {}
