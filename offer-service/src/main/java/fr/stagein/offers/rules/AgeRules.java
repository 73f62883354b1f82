package fr.stagein.offers.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours that the labour code allows at an age. Each rule holds for what was agreed between two dates, so an old
 * agreement stays valid when a rule changes.
 */
public final class AgeRules {

    private static final int DAYS_A_WEEK = 5;

    private final List<Rule> rules;
    private final List<Programme> programmes;

    /** What a rule limits; the value is in minutes, of a length or since midnight. */
    public enum Limit {
        EARLIEST,
        LATEST,
        HOURS_A_DAY,
        HOURS_A_WEEK,
        NIGHT,
        /** Work of this length or longer needs a {@link #BREAK}. */
        BREAK_FROM,
        BREAK
    }

    /**
     * @param untilAge years, this one still in
     * @param from first day whose agreements it is for
     * @param until last one, if it is over
     * @param article where it is written
     */
    public record Rule(
            Limit limit,
            int fromAge,
            int untilAge,
            int minutes,
            LocalDate from,
            @Nullable LocalDate until,
            String article) {

        boolean holds(int age, LocalDate agreed) {
            return age >= fromAge
                    && age <= untilAge
                    && !agreed.isBefore(from)
                    && (until == null || !agreed.isAfter(until));
        }
    }

    /** How old the students of a programme are, in years. */
    public record Programme(String id, int youngest, int oldest) {}

    /**
     * @param minutes what is allowed
     * @param forSome whether only some of those whom it is for are too young for it
     */
    public record Breach(Limit limit, int minutes, String article, boolean forSome) {}

    public AgeRules(List<Rule> rules, List<Programme> programmes) {
        this.rules = List.copyOf(rules);
        this.programmes = List.copyOf(programmes);
    }

    /** What of these hours is against the rules at an age. */
    public List<Breach> check(DayHours hours, int age, LocalDate agreed) {
        List<Breach> breaches = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            rule(limit, age, agreed)
                    .filter(rule -> isBroken(rule, hours, age, agreed))
                    .ifPresent(rule -> breaches.add(new Breach(limit, rule.minutes(), rule.article(), false)));
        }
        return breaches;
    }

    /**
     * What of these hours is against the rules for students of these programmes. What nobody of one programme may do
     * stands first; what only its youngest may not do is marked.
     */
    public List<Breach> check(DayHours hours, List<String> ids, LocalDate agreed) {
        List<Breach> forAll = new ArrayList<>();
        List<Breach> forSome = new ArrayList<>();
        for (String id : ids) {
            programmes.stream().filter(one -> one.id().equals(id)).forEach(programme -> {
                List<Breach> atOldest = check(hours, programme.oldest(), agreed);
                atOldest.stream().filter(breach -> absent(forAll, breach)).forEach(forAll::add);
                check(hours, programme.youngest(), agreed).stream()
                        .filter(breach -> absent(atOldest, breach) && absent(forSome, breach))
                        .map(breach -> new Breach(breach.limit(), breach.minutes(), breach.article(), true))
                        .forEach(forSome::add);
            });
        }
        forSome.stream().filter(breach -> absent(forAll, breach)).forEach(forAll::add);
        return forAll;
    }

    private static boolean absent(List<Breach> breaches, Breach one) {
        return breaches.stream().noneMatch(breach -> breach.limit() == one.limit());
    }

    private boolean isBroken(Rule rule, DayHours hours, int age, LocalDate agreed) {
        Duration limit = Duration.ofMinutes(rule.minutes());
        return switch (rule.limit()) {
            case HOURS_A_DAY -> hours.work().compareTo(limit) > 0;
            case HOURS_A_WEEK -> hours.work().multipliedBy(DAYS_A_WEEK).compareTo(limit) > 0;
            case EARLIEST -> hours.start().isBefore(LocalTime.MIN.plus(limit));
            case LATEST -> hours.end().isAfter(LocalTime.MIN.plus(limit));
            case NIGHT -> hours.night().compareTo(limit) < 0;
            case BREAK_FROM -> false;
            case BREAK ->
                hours.rest().compareTo(limit) < 0
                        && rule(Limit.BREAK_FROM, age, agreed)
                                .filter(from -> hours.work().compareTo(Duration.ofMinutes(from.minutes())) >= 0)
                                .isPresent();
        };
    }

    private Optional<Rule> rule(Limit limit, int age, LocalDate agreed) {
        return rules.stream()
                .filter(rule -> rule.limit() == limit && rule.holds(age, agreed))
                .findFirst();
    }
}
