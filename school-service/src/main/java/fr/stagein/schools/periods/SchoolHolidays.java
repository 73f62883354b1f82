package fr.stagein.schools.periods;

import fr.stagein.events.Week;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryPack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The school holidays of the territory's zone, as {@code territories/common/school-holidays.csv} has them. */
@Component
public class SchoolHolidays {

    private static final int SCHOOL_DAYS = 5;

    private final List<Holiday> holidays;

    /**
     * @param from the first day without school
     * @param to the last one
     */
    public record Holiday(String name, LocalDate from, LocalDate to) {
        public Holiday {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("Holidays end before they begin: " + name + " " + from);
            }
        }
    }

    SchoolHolidays(TerritoryPack pack, Territory territory) {
        holidays = pack.table("../common/school-holidays.csv").stream()
                .filter(row -> row.list("zones").anyMatch(territory.schoolZone()::equals))
                .map(row -> new Holiday(
                        row.text("name"), LocalDate.parse(row.text("from")), LocalDate.parse(row.text("to"))))
                .sorted(Comparator.comparing(Holiday::from))
                .toList();
    }

    public List<Holiday> all() {
        return holidays;
    }

    /** Whether a day between the week's Monday and Friday is in the holidays. */
    public boolean touch(Week week) {
        LocalDate monday = week.monday();
        LocalDate friday = monday.plusDays(SCHOOL_DAYS - 1);
        return holidays.stream()
                .anyMatch(holiday ->
                        !holiday.from().isAfter(friday) && !holiday.to().isBefore(monday));
    }
}
