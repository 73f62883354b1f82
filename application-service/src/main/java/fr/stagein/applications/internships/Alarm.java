package fr.stagein.applications.internships;

import fr.stagein.events.AgreementId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that something is wrong.
 *
 * <pre>
 * raised ─► taken on by somebody of the school ─► closed, with what was done
 * </pre>
 *
 * @param side the student, or the company that tells of an accident
 * @param takenBy account of who sees to it
 * @param settlement what was done
 */
record Alarm(
        AlarmId id,
        AgreementId internship,
        Kind kind,
        Side side,
        @Nullable String words,
        Instant raisedAt,
        @Nullable String takenBy,
        @Nullable String takenName,
        @Nullable Instant takenAt,
        @Nullable String settlement,
        @Nullable Instant closedAt) {

    /** What is wrong. */
    enum Kind {
        /** Danger, or the student is hurt. */
        DANGER,
        HARASSMENT,
        /** Asked to do what is barred at this age. */
        BARRED_WORK,
        OTHER,
        /** As the company tells it. */
        ACCIDENT
    }

    static Alarm raised(AlarmId id, AgreementId internship, Kind kind, Side side, @Nullable String words, Instant at) {
        return new Alarm(id, internship, kind, side, words, at, null, null, null, null, null);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** The first who sees to it stays. */
    Alarm taken(String account, String name, Instant at) {
        return takenBy != null
                ? this
                : new Alarm(id, internship, kind, side, words, raisedAt, account, name, at, settlement, closedAt);
    }

    /** What the first wrote who closed it stays. */
    Alarm closed(String account, String name, String done, Instant at) {
        if (!isOpen()) {
            return this;
        }
        Alarm taken = taken(account, name, at);
        return new Alarm(
                id, internship, kind, side, words, raisedAt, taken.takenBy, taken.takenName, taken.takenAt, done, at);
    }

    @Override
    public String toString() {
        return "Alarm " + id;
    }
}
