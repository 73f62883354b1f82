package fr.stagein.notifications.settings;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** A part of each day, maybe over midnight, in which a person wants no mail. */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours begin and end at different times");
        }
    }

    /** That moment, or the end of the quiet hours it falls into. */
    public LocalDateTime after(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        if (!holdAt(time)) {
            return moment;
        }
        return time.isBefore(until)
                ? moment.toLocalDate().atTime(until)
                : moment.toLocalDate().plusDays(1).atTime(until);
    }

    private boolean holdAt(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
