package fr.stagein.offers.visibility;

import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at offers, as far as reserved ones ask.
 *
 * @param keys what offers may be reserved for so that this viewer sees them: UAI codes, {@code PRIORITY}
 */
public record Viewer(Set<String> keys, LocalDate today) {

    static final String PRIORITY = "PRIORITY";

    public Viewer {
        keys = Set.copyOf(keys);
    }

    /** Whoever is signed in nowhere. */
    public static Viewer anyone(LocalDate today) {
        return new Viewer(Set.of(), today);
    }

    public boolean mayBeShown(@Nullable Reservation reservation) {
        return reservation == null
                || reservation.until().isBefore(today)
                || keys.contains(
                        reservation.schoolId() == null
                                ? PRIORITY
                                : reservation.schoolId().value());
    }

    /** What {@link VisibleOffers} binds. */
    public Map<String, Object> values() {
        return Map.of("viewedOn", today, "viewedBy", keys.toArray(String[]::new));
    }

    /** What the column {@code reserved_for} holds. */
    public static @Nullable String keyOf(@Nullable Reservation reservation) {
        if (reservation == null) {
            return null;
        }
        SchoolId school = reservation.schoolId();
        return school == null ? PRIORITY : school.value();
    }

    /** Reads {@code reserved_for} and {@code reserved_until}. */
    public static @Nullable Reservation reservation(ResultSet row) throws SQLException {
        String key = row.getString("reserved_for");
        return key == null
                ? null
                : new Reservation(
                        key.equals(PRIORITY) ? null : SchoolId.of(key),
                        row.getObject("reserved_until", LocalDate.class));
    }
}
