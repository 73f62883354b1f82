package fr.stagein.schools.directory;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.access.Headship;
import fr.stagein.territory.SchoolHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head sets the internship weeks of a class. */
@Component
class SetWeeks {

    private final Schools schools;
    private final Headship headship;
    private final TerritoryCalendar calendar;
    private final SchoolHolidays holidays;

    SetWeeks(Schools schools, Headship headship, TerritoryCalendar calendar, SchoolHolidays holidays) {
        this.schools = schools;
        this.headship = headship;
        this.calendar = calendar;
        this.holidays = holidays;
    }

    /**
     * Weeks that the class has already stay as they are, even if they have begun or lie in the holidays.
     *
     * @param inHolidays true if weeks in the school holidays are meant
     * @throws Rejection if a new week has begun, or lies in the holidays and that is not meant
     */
    @Transactional
    School set(Caller head, SchoolId id, ClassId schoolClass, List<Week> weeks, boolean inHolidays) {
        headship.require(head, id);
        School school = schools.find(id).filter(one -> one.has(schoolClass)).orElseThrow(NotFound::new);
        List<Week> before = school.classes().stream()
                .filter(one -> one.classId().equals(schoolClass))
                .flatMap(one -> one.weeks().stream())
                .toList();
        List<Week> added =
                weeks.stream().filter(Predicate.not(before::contains)).toList();
        LocalDate today = calendar.today();
        added.stream().filter(week -> week.hasBegunBy(today)).findFirst().ifPresent(week -> {
            throw Rejection.field("weeks", "week-past", week);
        });
        if (!inHolidays) {
            added.stream()
                    .filter(week -> holidays.touch(week.monday(), week.monday().plusDays(4)))
                    .findFirst()
                    .ifPresent(week -> {
                        throw Rejection.conflict("week-in-holidays", week);
                    });
        }
        School changed =
                school.withWeeks(schoolClass, weeks.stream().distinct().sorted().toList());
        schools.save(changed);
        return changed;
    }
}
