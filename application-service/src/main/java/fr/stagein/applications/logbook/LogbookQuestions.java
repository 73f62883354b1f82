package fr.stagein.applications.logbook;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.territory.Logbook;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the programme's file asks of a placement's days. */
@Component
class LogbookQuestions {

    private final Programmes programmes;

    LogbookQuestions(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Empty for a programme without a logbook, or one that the territory's files do not have any more. */
    Logbook of(AgreedPlacement placement) {
        return programmes.find(placement.programme()).map(Programme::logbook).orElse(Logbook.NONE);
    }

    /** @return how many agreed days lie before it */
    static int number(AgreedPlacement placement, LocalDate day) {
        return Math.toIntExact(placement.days().stream()
                .filter(agreed -> agreed.date().isBefore(day))
                .count());
    }
}
