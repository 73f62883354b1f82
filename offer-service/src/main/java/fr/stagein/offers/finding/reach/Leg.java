package fr.stagein.offers.finding.reach;

import java.time.LocalDateTime;

/** A part of a journey without a change. */
public sealed interface Leg permits Walk, Ride, Drive {

    LocalDateTime departure();

    LocalDateTime arrival();
}
