package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import java.time.LocalDate;

/** Begins and ends what hangs on an agreement that all have signed; each in the transaction of its step. */
public interface AgreementListener {

    /** It is sealed: the internship may begin. */
    default void sealed(AgreementId agreement) {}

    /** @param lastDay the last day on which the student is there; before the first agreed day if never */
    default void brokenOff(AgreementId agreement, LocalDate lastDay) {}

    /** An amendment that all have signed holds from now on. */
    default void amended(AgreementId agreement) {}
}
