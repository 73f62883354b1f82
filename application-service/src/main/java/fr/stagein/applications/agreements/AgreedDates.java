package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import java.time.LocalDate;
import java.util.Optional;

/** From when to when a placement is agreed, and on which days it may end before its time. */
record AgreedDates(LocalDate first, LocalDate last) {

    /** Empty until all have signed. */
    static Optional<AgreedDates> of(AgreedPlacements agreed, AgreementId agreement) {
        return agreed.of(agreement)
                .filter(placement -> !placement.days().isEmpty())
                .map(placement -> new AgreedDates(
                        placement.days().getFirst().date(),
                        placement.days().getLast().date()));
    }

    /** What the last day is where nothing took place. */
    LocalDate never() {
        return first.minusDays(1);
    }

    boolean mayEnd(LocalDate lastDay) {
        return !lastDay.isBefore(never()) && !lastDay.isAfter(last);
    }

    /** The last day of who is there no more from tomorrow on; empty once it is over. */
    Optional<LocalDate> lastIfLeft(LocalDate today) {
        if (today.isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(today.isBefore(first) ? never() : today);
    }
}
