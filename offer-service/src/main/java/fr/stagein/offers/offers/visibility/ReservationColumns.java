package fr.stagein.offers.offers.visibility;

import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reservation in the columns {@code reserved_for} and {@code reserved_until}. */
public final class ReservationColumns {

    private ReservationColumns() {}

    /** What the column {@code reserved_for} holds. */
    public static @Nullable String keyOf(@Nullable Reservation reservation) {
        if (reservation == null) {
            return null;
        }
        SchoolId school = reservation.schoolId();
        return school == null ? Viewer.PRIORITY : school.value();
    }

    /** Null if it is reserved for nobody. */
    public static @Nullable Reservation read(ResultSet row) throws SQLException {
        String key = row.getString("reserved_for");
        return key == null
                ? null
                : new Reservation(
                        key.equals(Viewer.PRIORITY) ? null : SchoolId.of(key),
                        row.getObject("reserved_until", LocalDate.class));
    }
}
