package fr.stagein.platform.territory;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in the territory count them. */
public final class TerritoryCalendar {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    private final Clock clock;
    private final ZoneId zone;

    public TerritoryCalendar(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Begins at midnight in the territory. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Midnight at which that day begins in the territory. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The eleven days of Code du travail L.3133-1. */
    public boolean isPublicHoliday(LocalDate day) {
        return HOLIDAYS.isHoliday(day);
    }

    /** Neither a Sunday nor a public holiday (jour ouvrable). */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !isPublicHoliday(day);
    }

    /** That day, or the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
