package fr.stagein.offers.offers.visibility;

import fr.stagein.events.OfferState.Reservation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at offers: what decides whether they see reserved ones.
 *
 * @param keys what offers may be reserved for so that this viewer sees them: UAI codes, {@code PRIORITY}
 */
public record Viewer(Set<String> keys, LocalDate today) {

    static final String PRIORITY = "PRIORITY";

    public Viewer {
        keys = Set.copyOf(keys);
    }

    /** Somebody who is not signed in. */
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
}
