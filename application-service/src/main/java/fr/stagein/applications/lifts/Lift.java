package fr.stagein.applications.lifts;

import fr.stagein.events.OfferId;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company passes a public spot on the way to work and could take students of one of its offers along. It never
 * changes: what a guardian agreed to stays what it was, and another lift is another one.
 *
 * @param spot where in the commune, such as "devant la mairie": never a home
 * @param leavesAt when it leaves there in the morning
 * @param backAt when it is there again in the evening; absent if it only goes there
 * @param seats for students, each week
 */
record Lift(
        UUID id,
        OfferId offerId,
        String communeCode,
        String spot,
        LocalTime leavesAt,
        @Nullable LocalTime backAt,
        int seats) {}
