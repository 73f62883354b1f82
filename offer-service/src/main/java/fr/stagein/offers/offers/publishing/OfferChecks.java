package fr.stagein.offers.offers.publishing;

import fr.stagein.events.CompanyState;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.offers.rules.AgeRules;
import fr.stagein.offers.offers.rules.AgeRules.HoursBreach;
import fr.stagein.offers.offers.rules.DayHours;
import fr.stagein.offers.offers.rules.Finding;
import fr.stagein.offers.offers.rules.OfferWords;
import fr.stagein.offers.offers.rules.OfferWords.Text;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.WorkDay;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads offers before people do. */
@Component
public class OfferChecks {

    /** How long an offer that was given back keeps the next ones of its company waiting for the operator. */
    private static final Duration MEMORY = Duration.ofDays(90);

    private final OfferWords words;
    private final AgeRules ages;
    private final Offers offers;
    private final TerritoryCalendar calendar;

    OfferChecks(OfferWords words, AgeRules ages, Offers offers, TerritoryCalendar calendar) {
        this.words = words;
        this.ages = ages;
        this.offers = offers;
        this.calendar = calendar;
    }

    /** What was found: in the words, and of the hours. */
    public record Found(List<Finding> words, List<HoursBreach> hours) {
        public Found {
            words = List.copyOf(words);
            hours = List.copyOf(hours);
        }

        boolean blocks() {
            return words.stream().anyMatch(Finding::blocking) || hours.stream().anyMatch(breach -> !breach.forSome());
        }
    }

    public Found of(Offer offer) {
        return new Found(
                words.read(offer.text().written()),
                ages.check(offer.schedule().hours(), offer.content().programmes(), calendar.today()));
    }

    Found of(OfferSketch sketch) {
        List<Text> texts = new ArrayList<>();
        OfferText.add(texts, "title", sketch.title());
        OfferText.add(texts, "tradeWords", sketch.tradeWords());
        OfferText.add(texts, "description", sketch.description());
        List<String> plan = sketch.weekPlan();
        if (plan != null) {
            for (int day = 0; day < plan.size(); day++) {
                OfferText.add(texts, "weekPlan." + OfferText.DAYS.get(day), plan.get(day));
            }
        }
        texts.addAll(sketch.notes().written());
        List<Finding> findings = new ArrayList<>(words.read(texts));
        LocalTime start = sketch.dayStart();
        LocalTime end = sketch.dayEnd();
        List<String> programmes = sketch.programmes();
        Integer rest = sketch.breakMinutes();
        if (start == null || end == null) {
            findings.add(new Finding(Finding.Kind.HOURS_MISSING, start == null ? "dayStart" : "dayEnd", true, "", ""));
            return new Found(findings, List.of());
        }
        DayHours hours = hours(start, end, Duration.ofMinutes(rest == null ? 0 : rest));
        return new Found(
                findings,
                hours == null
                        ? List.of()
                        : ages.check(hours, programmes == null ? List.of() : programmes, calendar.today()));
    }

    /** Goes on only with hours that somebody of each programme may keep; each limit has its own words. */
    void requireHours(OfferSchedule schedule, List<String> programmes) {
        DayHours hours = hours(schedule.dayStart(), schedule.dayEnd(), schedule.rest());
        if (hours == null) {
            throw Rejection.field("dayStart", "hours-wrong");
        }
        ages.check(hours, programmes, calendar.today()).stream()
                .filter(breach -> !breach.forSome())
                .findFirst()
                .ifPresent(breach -> {
                    throw Rejection.field(field(breach), code(breach), FindingTexts.amount(breach), breach.article());
                });
    }

    /** Whether it may be shown before anybody has read it: its company is trusted, its trade is one of the catalogue and nothing blocks. */
    boolean mayBeShownUnread(Offer offer, Company company) {
        return offer.text().tradeCode() != null
                && company.status() == CompanyState.Status.VERIFIED
                && offers.isTrusted(company.id(), calendar.now().minus(MEMORY))
                && !of(offer).blocks();
    }

    static String code(HoursBreach breach) {
        return breach.rule().key();
    }

    static String field(HoursBreach breach) {
        return switch (breach.rule()) {
            case EARLIEST -> "dayStart";
            case BREAK -> "breakMinutes";
            case HOURS_A_DAY, HOURS_A_WEEK, LATEST, NIGHT -> "dayEnd";
            case WEEKLY_REST,
                    PUBLIC_HOLIDAY,
                    DAYS_AT_MOST,
                    WEEKS_AT_LEAST,
                    WEEKS_AT_MOST,
                    PLACES,
                    IN_A_ROW,
                    SCHOOL_TIME,
                    SCHOOL_HOLIDAYS,
                    TEACHING_HOURS,
                    HOST_HOURS,
                    HOST_QUOTA,
                    TUTOR_QUOTA,
                    ALLOWANCE -> throw new IllegalArgumentException(breach.rule() + " is not about an offer's hours");
        };
    }

    private static @Nullable DayHours hours(LocalTime start, LocalTime end, Duration rest) {
        return WorkDay.isPossible(start, end, rest) ? new DayHours(start, end, rest) : null;
    }
}
