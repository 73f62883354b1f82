package fr.stagein.schools.erasures;

import fr.stagein.events.ErasureId;
import fr.stagein.events.StudentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of one person, from the wish to the last confirmation. It names nobody.
 *
 * @param studentId the pupil's, nobody's once it is done; absent for an account
 * @param askedAt absent where nobody had to ask: the school decided, or the time was over
 * @param decidedAt when it was accepted or refused
 * @param reason why it was refused
 * @param dueAt when the services are told to erase; until then the person leaves in good order
 * @param confirmations what each part of the system has done
 * @param missing the parts that have not confirmed yet; empty before it is ordered
 */
record Erasure(
        ErasureId id,
        Subject subject,
        @Nullable StudentId studentId,
        State state,
        @Nullable Instant askedAt,
        AskedBy askedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant dueAt,
        List<Confirmation> confirmations,
        List<String> missing,
        @Nullable Instant doneAt) {

    /** Whoever keeps something of people. */
    static final List<String> PARTS =
            List.of("school-service", "application-service", "offer-service", "notification-service", Erasure.KEYCLOAK);

    static final String KEYCLOAK = "keycloak";

    Erasure {
        confirmations = List.copyOf(confirmations);
        missing = List.copyOf(missing);
    }

    enum Subject {
        /** A pupil: the file and the account. */
        STUDENT,
        /** An account of somebody who has no file. */
        ACCOUNT
    }

    enum State {
        ASKED,
        REFUSED,
        ORDERED,
        DONE
    }

    enum AskedBy {
        STUDENT,
        GUARDIAN,
        SCHOOL,
        /** Whoever the account belongs to. */
        PERSON,
        /** The retention table. */
        RETENTION
    }

    /** @param rows erased or made anonymous; accounts at Keycloak */
    record Confirmation(String service, Instant at, int rows) {}
}
