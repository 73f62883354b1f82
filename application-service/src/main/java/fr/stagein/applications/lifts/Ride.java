package fr.stagein.applications.lifts;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.Weeks;
import java.util.UUID;

/** A student's seat in a lift for all weeks of their place. */
record Ride(UUID id, UUID liftId, ApplicationId applicationId, Weeks weeks, Status status) {

    /** A seat is kept from the first of these on; nobody gets in before the third. */
    enum Status {
        /** The student would like it. */
        ASKED,
        /** A guardian agreed. */
        AGREED,
        /** The school knows of it: now it holds. */
        SEEN,
        ENDED;

        boolean mayBecome(Status next) {
            return switch (next) {
                case ASKED -> false;
                case AGREED -> this == ASKED;
                case SEEN -> this == AGREED;
                case ENDED -> this != ENDED;
            };
        }
    }
}
