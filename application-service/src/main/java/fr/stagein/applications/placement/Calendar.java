package fr.stagein.applications.placement;

import fr.stagein.platform.territory.Territory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Days as people in France count them. */
@Component
class Calendar {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final Territory territory;

    Calendar(Clock clock, Territory territory) {
        this.clock = clock;
        this.territory = territory;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    /** The last day to answer what is asked today. */
    LocalDate answerBy() {
        return today().plusDays(territory.rules().daysToAnswer());
    }
}
