package fr.stagein.offers.finding.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.search.SearchResult.OfferCard;
import fr.stagein.offers.finding.search.SearchResult.OfferWeek;
import fr.stagein.offers.finding.search.SearchResult.Reserved;
import fr.stagein.offers.offers.visibility.ReservationColumns;
import fr.stagein.offers.offers.visibility.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers that are known already, as the search would show them; whether they are shown is for others to know. */
@Repository
public class OffersById {

    private final JdbcClient jdbc;
    private final ComingWeeks weeks;

    OffersById(JdbcClient jdbc, ComingWeeks weeks) {
        this.jdbc = jdbc;
        this.weeks = weeks;
    }

    /** In the order of the ids, with their coming weeks, full ones too. */
    public List<OfferCard> cards(List<OfferId> offers, Viewer viewer) {
        Map<OfferId, List<OfferWeek>> coming = weeks.of(offers);
        Map<OfferId, OfferCard> found = jdbc
                .sql("""
                select o.id, o.title, o.trade_code, o.programmes, o.company_id, t.label, t.family, t.family_label,
                       c.name as company_name, w.commune_code, w.commune_name, w.lat, w.lon,
                       o.reserved_for, o.reserved_until
                from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                     join trade t on t.code = o.trade_code
                where o.id = any(:offers)""")
                .param("offers", offers.stream().map(OfferId::value).toArray(UUID[]::new))
                .query((row, n) -> card(row, coming, viewer))
                .list()
                .stream()
                .collect(Collectors.toMap(OfferCard::id, card -> card));
        return offers.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private static OfferCard card(ResultSet row, Map<OfferId, List<OfferWeek>> coming, Viewer viewer)
            throws SQLException {
        var id = new OfferId(row.getObject("id", UUID.class));
        return new OfferCard(
                id,
                row.getString("title"),
                row.getString("trade_code"),
                row.getString("label"),
                row.getString("family"),
                row.getString("family_label"),
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("company_name"),
                row.getString("commune_code"),
                row.getString("commune_name"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                null,
                List.of((String[]) row.getArray("programmes").getArray()),
                coming.getOrDefault(id, List.of()),
                null,
                null,
                Reserved.now(ReservationColumns.read(row), viewer),
                null);
    }
}
