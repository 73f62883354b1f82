package fr.stagein.offers.finding.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.companies.answers.AnswerRates;
import fr.stagein.offers.companies.answers.AnswerRates.AnswerRate;
import fr.stagein.offers.finding.search.SearchResult.OfferCard;
import fr.stagein.offers.finding.search.SearchResult.OfferWeek;
import fr.stagein.offers.finding.search.SearchResult.Reserved;
import fr.stagein.offers.offers.trades.Trade;
import fr.stagein.offers.offers.visibility.ReservationColumns;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The few offers of a page with all that is told of them. */
@Repository
class OfferCards {

    private final JdbcClient jdbc;
    private final TradeCache trades;
    private final AnswerRates answers;
    private final TerritoryCalendar calendar;

    OfferCards(JdbcClient jdbc, TradeCache trades, AnswerRates answers, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.trades = trades;
        this.answers = answers;
        this.calendar = calendar;
    }

    /** In the order of the candidates. */
    List<OfferCard> of(List<Candidate> page, boolean near, Reachable reachable, Viewer viewer) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<UUID, Candidate> candidates = page.stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.id().value(), Function.identity()));
        Map<CompanyId, AnswerRate> rates =
                answers.of(page.stream().map(Candidate::company).collect(Collectors.toSet()), calendar.now());
        Map<OfferId, OfferCard> cards = jdbc
                .sql("""
                select offer_id, programmes, title, company_name, commune_code, commune_name, weeks, seats,
                       seats_left, reserved_for, reserved_until
                from shown_offer where offer_id = any(:offers)""")
                .param("offers", candidates.keySet().toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID id = row.getObject("offer_id", UUID.class);
                    Candidate candidate = Objects.requireNonNull(candidates.get(id));
                    return card(row, candidate, near, reachable, rates.get(candidate.company()), viewer);
                })
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(OfferCard::id, Function.identity()));
        // One may have gone since it was found.
        return page.stream()
                .flatMap(one -> Stream.ofNullable(cards.get(one.id())))
                .toList();
    }

    private OfferCard card(
            ResultSet row,
            Candidate candidate,
            boolean near,
            Reachable reachable,
            @Nullable AnswerRate rate,
            Viewer viewer)
            throws SQLException {
        Trade trade = Objects.requireNonNull(trades.byCode().get(candidate.trade()));
        return new OfferCard(
                candidate.id(),
                row.getString("title"),
                trade.code(),
                trade.label(),
                trade.family(),
                trade.familyLabel(),
                candidate.company(),
                row.getString("company_name"),
                row.getString("commune_code"),
                row.getString("commune_name"),
                candidate.at().lat(),
                candidate.at().lon(),
                near ? Math.round(candidate.km() * 10) / 10.0 : null,
                List.of((String[]) row.getArray("programmes").getArray()),
                coming(row),
                reachable.way(candidate.id()),
                rate == null ? null : rate.medianDays(),
                Reserved.now(ReservationColumns.read(row), viewer),
                reachable.lodging(candidate.id()));
    }

    private List<OfferWeek> coming(ResultSet row) throws SQLException {
        String[] weeks = (String[]) row.getArray("weeks").getArray();
        Integer[] seats = (Integer[]) row.getArray("seats").getArray();
        Integer[] left = (Integer[]) row.getArray("seats_left").getArray();
        String now = Week.containing(calendar.today()).value();
        return IntStream.range(0, weeks.length)
                .filter(i -> weeks[i].compareTo(now) > 0)
                .mapToObj(i -> new OfferWeek(Week.of(weeks[i]), seats[i], left[i]))
                .toList();
    }
}
