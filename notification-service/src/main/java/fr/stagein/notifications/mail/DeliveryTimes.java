package fr.stagein.notifications.mail;

import fr.stagein.notifications.settings.QuietHours;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** When a mail may go out: on working days if so wished, and not in its reader's quiet hours. */
@Component
class DeliveryTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final TerritoryCalendar calendar;
    private final Territory territory;
    private final LocalTime digestAt;
    private final boolean workingDaysOnly;

    @Autowired
    DeliveryTimes(TerritoryCalendar calendar, Territory territory, MailProperties properties) {
        this(calendar, territory, properties.digestAt(), properties.workingDaysOnly());
    }

    DeliveryTimes(TerritoryCalendar calendar, Territory territory, LocalTime digestAt, boolean workingDaysOnly) {
        this.calendar = calendar;
        this.territory = territory;
        this.digestAt = digestAt;
        this.workingDaysOnly = workingDaysOnly;
    }

    /** That moment, or the first one after it that suits. */
    Instant from(Instant moment, @Nullable QuietHours quiet) {
        Instant working = workingTime(moment);
        if (quiet == null) {
            return working;
        }
        // The end of quiet hours may be a Sunday's, and the morning after it may be quiet again.
        return awake(workingTime(awake(working, quiet)), quiet);
    }

    private Instant awake(Instant moment, QuietHours quiet) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, territory.timeZone());
        LocalDateTime after = quiet.after(local);
        return after.equals(local) ? moment : after.atZone(territory.timeZone()).toInstant();
    }

    private Instant workingTime(Instant moment) {
        LocalDate day = calendar.dayOf(moment);
        return !workingDaysOnly || calendar.isWorkingDay(day) ? moment : at(calendar.workingDayFrom(day), MORNING);
    }

    /** The day whose digest tells what happens at that moment. */
    LocalDate digestDay(Instant moment) {
        LocalDate today = calendar.dayOf(moment);
        return calendar.workingDayFrom(moment.isBefore(digestTime(today)) ? today : today.plusDays(1));
    }

    LocalDate digestDayAfter(LocalDate day) {
        return calendar.workingDayFrom(day.plusDays(1));
    }

    Instant digestTime(LocalDate day) {
        return at(day, digestAt);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(territory.timeZone()).toInstant();
    }
}
