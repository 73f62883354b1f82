package fr.stagein.offers.offers.publishing;

import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.offers.trades.Trades;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an offer may say, whether it is new or changed. */
@Component
class ContentRules {

    private final Trades trades;
    private final Territory territory;
    private final OfferChecks checks;
    private final ReservationRules reservations;
    private final TerritoryCalendar calendar;

    ContentRules(
            Trades trades,
            Territory territory,
            OfferChecks checks,
            ReservationRules reservations,
            TerritoryCalendar calendar) {
        this.trades = trades;
        this.territory = territory;
        this.checks = checks;
        this.reservations = reservations;
        this.calendar = calendar;
    }

    /**
     * @param before absent for a new offer; its weeks may pass without making it unchangeable
     * @throws Rejection for the first that is wrong
     */
    void require(OfferContent content, Company company, @Nullable Offer before) {
        if (company.workplace(content.workplaceId()).isEmpty()) {
            throw Rejection.field("workplaceId", "unknown-workplace");
        }
        String trade = content.text().tradeCode();
        if (trade == null && content.text().tradeWords() == null) {
            throw Rejection.field("tradeCode", "trade-needed");
        }
        if (trade != null && !trades.exists(trade)) {
            throw Rejection.field("tradeCode", "unknown-trade");
        }
        if (!territory.programmes().containsAll(content.programmes())) {
            throw Rejection.field("programmes", "unknown-programme");
        }
        checks.requireHours(content.schedule(), content.programmes());
        requireWeeks(
                content.schedule(),
                before == null ? List.of() : before.schedule().weeks());
        reservations.require(content.reservation(), before);
    }

    private void requireWeeks(OfferSchedule schedule, List<WeekSeats> before) {
        schedule.repeated().ifPresent(week -> {
            throw Rejection.field("weeks", "week-twice", week);
        });
        List<Week> there = before.stream().map(WeekSeats::week).toList();
        LocalDate today = calendar.today();
        schedule.weeks().stream()
                .map(WeekSeats::week)
                .filter(week -> week.hasBegunBy(today) && !there.contains(week))
                .findFirst()
                .ifPresent(week -> {
                    throw Rejection.field("weeks", "week-past", week);
                });
    }
}
