package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.OtherAgreements.InWeek;
import fr.stagein.applications.agreements.OtherAgreements.Station;
import fr.stagein.applications.agreements.People.Family;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Age;
import fr.stagein.territory.Breach;
import fr.stagein.territory.Part;
import fr.stagein.territory.PartField;
import fr.stagein.territory.PartField.Kind;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.Quotas;
import fr.stagein.territory.Rule;
import fr.stagein.territory.Schedule;
import fr.stagein.territory.SchoolHolidays;
import fr.stagein.territory.WorkDay;
import fr.stagein.territory.WorkingRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the programme and the law ask of an agreement. */
@Component
class AgreementRules {

    private final Programmes programmes;
    private final WorkingRules workingRules;
    private final SchoolHolidays holidays;
    private final TerritoryCalendar calendar;
    private final OtherAgreements others;
    private final Tutors tutors;

    AgreementRules(
            Programmes programmes,
            WorkingRules workingRules,
            SchoolHolidays holidays,
            TerritoryCalendar calendar,
            OtherAgreements others,
            Tutors tutors) {
        this.programmes = programmes;
        this.workingRules = workingRules;
        this.holidays = holidays;
        this.calendar = calendar;
        this.others = others;
        this.tutors = tutors;
    }

    /** Empty for one that the territory's files do not have. */
    Optional<Programme> find(String programme) {
        return programmes.find(programme);
    }

    Programme of(Placement placement) {
        return programmes.of(placement.programme());
    }

    /** Whether the law limits how many a tutor has. */
    boolean countsTutors(Placement placement) {
        return !of(placement).quotas().tutor().isEmpty();
    }

    /** Whether guardians are asked and sign: today, as who is of age signs alone from that day on. */
    boolean isMinor(@Nullable Family family, Map<Part, FilledPart> parts) {
        return family == null || age(family, parts).minorOn(calendar.today());
    }

    /**
     * By the day of birth that the school has written, or the family in the holidays, if it lies in the month that the
     * school's list has: a typing error makes nobody older. Else by the month.
     */
    private static Age age(Family family, Map<Part, FilledPart> parts) {
        String written = AgreementContents.values(parts).get("student.birthDate");
        return Optional.ofNullable(written)
                .map(LocalDate::parse)
                .filter(day -> YearMonth.from(day).equals(family.birthMonth()))
                .map(Age::bornOn)
                .orElse(Age.bornIn(family.birthMonth()));
    }

    /** Fields without which no document is frozen and that are still empty. */
    static List<String> missing(Programme programme, FilledPart part, boolean minor) {
        if (part.part() == Part.GUARDIAN && !minor) {
            return List.of();
        }
        return programme.fields(part.part()).stream()
                .filter(PartField::required)
                .filter(field -> minor || !field.id().startsWith("guardian."))
                .filter(field -> field.kind() == Kind.DAYS
                        ? part.days().isEmpty()
                        : !part.values().containsKey(field.id()))
                .map(PartField::id)
                .toList();
    }

    /** Parts that lack something, in the order in which they are shown. */
    Set<Part> incomplete(Placement placement, Map<Part, FilledPart> parts, boolean minor) {
        Programme programme = of(placement);
        var incomplete = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            FilledPart filled = parts.getOrDefault(part, FilledPart.empty(part));
            if (!missing(programme, filled, minor).isEmpty()) {
                incomplete.add(part);
            }
        }
        return incomplete;
    }

    LocalDate today() {
        return calendar.today();
    }

    /**
     * What of the days, the money and the course is against a rule; empty while there are no days.
     *
     * @param agreed the day whose rules hold
     */
    List<Breach> breaches(Agreement agreement, @Nullable Family family, Map<Part, FilledPart> parts, LocalDate agreed) {
        FilledPart company = parts.getOrDefault(Part.COMPANY, FilledPart.empty(Part.COMPANY));
        if (!makeSchedule(company.days())) {
            return List.of();
        }
        Placement placement = agreement.placement();
        Programme programme = of(placement);
        Schedule schedule = schedule(company.days());
        List<Breach> breaches = new ArrayList<>();
        List<Station> stations = others.circuitOf(agreement);
        if (family != null) {
            breaches.addAll(labourBreaches(schedule, stations, age(family, parts), agreed));
        }
        breaches.addAll(programme.check(together(schedule, stations), 1 + stations.size(), agreed));
        programme.checkTiming(schedule, holidays::contain, agreed).ifPresent(breaches::add);
        String taught = parts.getOrDefault(Part.SCHOOL, FilledPart.empty(Part.SCHOOL))
                .values()
                .get("student.course.hours");
        if (taught != null) {
            programme
                    .teaching(agreed)
                    .flatMap(teaching -> teaching.check(Integer.parseInt(taught)))
                    .ifPresent(breaches::add);
        }
        Duration inTheYear = schedule.work().plus(others.hoursOf(agreement, teachingYear(schedule.first())));
        if (breaches.stream().noneMatch(breach -> breach.rule() == Rule.HOST_HOURS)) {
            programme.hostLimit(agreed).flatMap(limit -> limit.check(inTheYear)).ifPresent(breaches::add);
        }
        programme
                .allowance(agreed)
                .flatMap(allowance ->
                        allowance.check(inTheYear, money(company.values().get("allowance"))))
                .ifPresent(breaches::add);
        breaches.addAll(quotas(agreement, company, agreed));
        return breaches;
    }

    /**
     * Hours and rest count over the whole week, whoever the student is with. What the other companies of a circuit break
     * among themselves is said in their own agreements.
     */
    private List<Breach> labourBreaches(Schedule own, List<Station> stations, Age age, LocalDate agreed) {
        List<Breach> all =
                new ArrayList<>(workingRules.check(together(own, stations), age, calendar::isPublicHoliday, agreed));
        if (!stations.isEmpty()) {
            List<Day> others = stations.stream()
                    .flatMap(station -> station.days().stream())
                    .toList();
            if (makeSchedule(others)) {
                all.removeAll(workingRules.check(schedule(others), age, calendar::isPublicHoliday, agreed));
            }
        }
        return all;
    }

    /** The days here and those at the other companies of a circuit. */
    private static Schedule together(Schedule own, List<Station> stations) {
        Set<LocalDate> here = own.days().stream().map(WorkDay::date).collect(Collectors.toSet());
        List<WorkDay> days = new ArrayList<>(own.days());
        stations.stream()
                .flatMap(station -> station.days().stream())
                .filter(day -> day.isPossible() && here.add(day.date()))
                .forEach(day -> days.add(day.workDay()));
        return new Schedule(days);
    }

    private static Schedule schedule(List<Day> days) {
        return new Schedule(days.stream().map(Day::workDay).toList());
    }

    /** Where the student is on the other days of a circuit's week. */
    List<Station> circuit(Agreement agreement) {
        return others.circuitOf(agreement);
    }

    /** More interns at once than the company or the tutor may have; the places that others have been given count too. */
    private List<Breach> quotas(Agreement agreement, FilledPart company, LocalDate agreed) {
        Quotas quotas = of(agreement.placement()).quotas();
        if (!quotas.counted()) {
            return List.of();
        }
        List<String> counted = programmes.all().stream()
                .filter(one -> one.quotas().counted())
                .map(Programme::id)
                .toList();
        List<Breach> breaches = new ArrayList<>();
        String staff = company.values().get("company.staff");
        if (staff != null) {
            InWeek others = this.others.atCompany(agreement, counted);
            quotas.host(
                            Integer.parseInt(staff),
                            1 + others.number(),
                            others.week().monday(),
                            agreed)
                    .ifPresent(breaches::add);
        }
        tutors.mark(agreement.placement(), company.values()).ifPresent(mark -> {
            InWeek others = this.others.withTutor(agreement, counted, mark);
            quotas.tutor(1 + others.number(), others.week().monday(), agreed).ifPresent(breaches::add);
        });
        return breaches;
    }

    /** Whether there is a day, each is possible and none stands there twice. */
    private static boolean makeSchedule(List<Day> days) {
        return !days.isEmpty()
                && days.stream().allMatch(Day::isPossible)
                && days.stream().map(Day::date).distinct().count() == days.size();
    }

    /** Whether the first day lies in the week that the placement is for, and all of them for a week's observation. */
    static boolean isInWeek(Placement placement, Programme programme, List<Day> days) {
        return days.isEmpty()
                || (programme.observation()
                        ? days.stream()
                                .allMatch(day -> Week.containing(day.date()).equals(placement.week()))
                        : Week.containing(days.getFirst().date()).equals(placement.week()));
    }

    /** @return the first of September before that day */
    private static LocalDate teachingYear(LocalDate day) {
        int year = day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }

    private static @Nullable BigDecimal money(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
