package fr.stagein.offers.offers.rules;

import fr.stagein.territory.Age;
import fr.stagein.territory.Amount;
import fr.stagein.territory.Breach;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.Rule;
import fr.stagein.territory.Schedule;
import fr.stagein.territory.WorkingRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds an offer's hours against the territory's working rules, for students as old as those of its programmes. */
public final class AgeRules {

    /** An offer names hours and no dates, so any five days from a Monday stand for it. */
    private static final LocalDate SOME_MONDAY = LocalDate.of(2027, 2, 1);

    private final WorkingRules rules;
    private final Programmes programmes;

    /**
     * @param allowed the limit
     * @param forSome whether only some of those whom the offer is for are too young for it
     */
    public record HoursBreach(Rule rule, Amount allowed, String article, boolean forSome) {}

    public AgeRules(WorkingRules rules, Programmes programmes) {
        this.rules = rules;
        this.programmes = programmes;
    }

    /**
     * What of these hours is against the rules for students of these programmes. What nobody of one programme may do
     * stands first; what only its youngest may not do is marked.
     */
    public List<HoursBreach> check(DayHours hours, List<String> programmeIds, LocalDate agreed) {
        List<HoursBreach> forAll = new ArrayList<>();
        List<HoursBreach> forSome = new ArrayList<>();
        for (String id : programmeIds) {
            programmes.find(id).map(Programme::ages).ifPresent(ages -> {
                List<HoursBreach> atOldest = check(hours, ages.oldest(), agreed, false);
                atOldest.stream().filter(breach -> absent(forAll, breach)).forEach(forAll::add);
                check(hours, ages.youngest(), agreed, true).stream()
                        .filter(breach -> absent(atOldest, breach) && absent(forSome, breach))
                        .forEach(forSome::add);
            });
        }
        forSome.stream().filter(breach -> absent(forAll, breach)).forEach(forAll::add);
        return forAll;
    }

    /** Each rule once, though every day of the week breaks it alike. */
    private List<HoursBreach> check(DayHours hours, int years, LocalDate agreed, boolean forSome) {
        Schedule week = Schedule.week(SOME_MONDAY, hours.start(), hours.end(), hours.rest());
        List<HoursBreach> breaches = new ArrayList<>();
        for (Breach breach : rules.check(week, Age.of(years), day -> false, agreed)) {
            var once = new HoursBreach(breach.rule(), breach.allowed(), breach.article(), forSome);
            if (absent(breaches, once)) {
                breaches.add(once);
            }
        }
        return breaches;
    }

    private static boolean absent(List<HoursBreach> breaches, HoursBreach one) {
        return breaches.stream().noneMatch(breach -> breach.rule() == one.rule());
    }
}
