package fr.stagein.offers.finding.discovery;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.Way;
import org.jspecify.annotations.Nullable;

/**
 * An offer that somebody can apply for, as it stands to them.
 *
 * @param week with a seat: the first of their own weeks, or the first there is where they have none
 * @param ownWeek whether it is one of their own
 * @param way the shortest there and home again; absent if there is none, or nobody knows where they start from
 */
record OpenOffer(
        OfferId id,
        String trade,
        String family,
        Week week,
        int seatsLeft,
        boolean ownWeek,
        @Nullable Way way) {}
