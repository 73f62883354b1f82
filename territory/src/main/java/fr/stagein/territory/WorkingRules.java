package fr.stagein.territory;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Hours, nights, breaks and days off that the labour code allows at an age: one table for all programmes. A rule holds for
 * what is agreed between two days, so an old agreement stays valid when a rule changes.
 */
public final class WorkingRules {

    private static final Comparator<Breach> ORDER = Comparator.comparing(Breach::rule)
            .thenComparing(Breach::day, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<WorkingRule> rules;

    WorkingRules(List<WorkingRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The territory's own {@code working-rules.yaml}, or the one that all territories share.
     *
     * @throws BadTerritoryFile naming file, line and key
     */
    public static WorkingRules read(Path territory) {
        return new WorkingRules(WorkingRulesFile.read(territory));
    }

    /**
     * What of a timetable is against the rules, by rule and day.
     *
     * @param age of the student on each day of it
     * @param publicHoliday the eleven days of Code du travail L.3133-1
     * @param agreed the day on which it is agreed: the rules of that day hold
     */
    public List<Breach> check(Schedule schedule, Age age, Predicate<LocalDate> publicHoliday, LocalDate agreed) {
        var check = new Check(schedule, age, publicHoliday, agreed);
        schedule.days().forEach(check::day);
        schedule.weeks().forEach(check::week);
        return check.breaches.stream().sorted(ORDER).toList();
    }

    private final class Check {

        private final Schedule schedule;
        private final Age age;
        private final Predicate<LocalDate> publicHoliday;
        private final LocalDate agreed;
        private final List<Breach> breaches = new ArrayList<>();

        Check(Schedule schedule, Age age, Predicate<LocalDate> publicHoliday, LocalDate agreed) {
            this.schedule = schedule;
            this.age = age;
            this.publicHoliday = publicHoliday;
            this.agreed = agreed;
        }

        void day(WorkDay day) {
            rule(Rule.EARLIEST, day)
                    .filter(rule -> day.start().isBefore(rule.at()))
                    .ifPresent(rule -> breach(rule, day, at(rule), new Amount.TimeOfDay(day.start())));
            rule(Rule.LATEST, day)
                    .filter(rule -> day.end().isAfter(rule.at()))
                    .ifPresent(rule -> breach(rule, day, at(rule), new Amount.TimeOfDay(day.end())));
            rule(Rule.HOURS_A_DAY, day)
                    .filter(rule -> day.work().compareTo(rule.length()) > 0)
                    .ifPresent(rule -> breach(rule, day, length(rule), new Amount.Hours(day.work())));
            rule(Rule.BREAK, day)
                    .filter(rule -> day.work().compareTo(rule.after()) >= 0
                            && day.rest().compareTo(rule.length()) < 0)
                    .ifPresent(rule -> breach(rule, day, length(rule), new Amount.Hours(day.rest())));
            rule(Rule.PUBLIC_HOLIDAY, day)
                    .filter(rule -> publicHoliday.test(day.date()))
                    .ifPresent(rule -> breach(rule, day, new Amount.Count(0), new Amount.Count(1)));
            night(day);
            weeklyRest(day);
        }

        /** A student who has a birthday in between has the rest of the younger: that of the evening before. */
        private void night(WorkDay day) {
            schedule.on(day.date().minusDays(1))
                    .ifPresent(previous -> rule(Rule.NIGHT, previous)
                            .filter(rule -> day.nightAfter(previous).compareTo(rule.length()) < 0)
                            .ifPresent(rule ->
                                    breach(rule, day, length(rule), new Amount.Hours(day.nightAfter(previous)))));
        }

        /** Sunday is one of the two days, so the other is the Saturday before or the Monday after. */
        private void weeklyRest(WorkDay day) {
            rule(Rule.WEEKLY_REST, day)
                    .filter(rule -> switch (day.date().getDayOfWeek()) {
                        case SUNDAY -> true;
                        case SATURDAY -> works(day.date().plusDays(2));
                        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> false;
                    })
                    .ifPresent(rule -> breach(
                            rule,
                            day,
                            new Amount.Count(2),
                            new Amount.Count(day.date().getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1)));
        }

        /** Who has a birthday in the week has the hours of the younger. */
        void week(LocalDate monday, List<WorkDay> days) {
            Duration work = Schedule.work(days);
            WorkDay first = days.getFirst();
            rule(Rule.HOURS_A_WEEK, first)
                    .filter(rule -> work.compareTo(rule.length()) > 0)
                    .ifPresent(rule -> breach(rule, monday, length(rule), new Amount.Hours(work)));
        }

        private boolean works(LocalDate date) {
            return schedule.on(date).isPresent();
        }

        private Optional<WorkingRule> rule(Rule kind, WorkDay day) {
            int years = age.on(day.date());
            return rules.stream()
                    .filter(rule -> rule.rule() == kind && rule.isFor(years) && rule.holdsOn(agreed))
                    .findFirst();
        }

        private void breach(WorkingRule rule, WorkDay day, Amount allowed, Amount found) {
            breach(rule, day.date(), allowed, found);
        }

        private void breach(WorkingRule rule, LocalDate day, Amount allowed, Amount found) {
            breaches.add(new Breach(rule.rule(), day, allowed, found, rule.article()));
        }

        private static Amount at(WorkingRule rule) {
            return new Amount.TimeOfDay(rule.at());
        }

        private static Amount length(WorkingRule rule) {
            return new Amount.Hours(rule.length());
        }
    }
}
