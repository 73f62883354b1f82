package fr.stagein.offers.publishing;

import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offers; saving one publishes what happened to it in the same transaction. */
@Repository
public class Offers {

    private static final String SEARCH = """
            (select setweight(to_tsvector('fr', :title), 'A')
                    || setweight(to_tsvector('fr', t.label || ' ' || t.family_label || ' ' || t.words), 'B')
                    || setweight(to_tsvector('fr', c.name || ' ' || c.activity || ' ' || w.commune_name), 'C')
                    || setweight(to_tsvector('fr', :description), 'D')
             from trade t, company c, workplace w
             where t.code = :tradeCode and c.id = :companyId and w.id = :workplaceId)""";

    private final JdbcClient jdbc;
    private final EventPublisher events;

    Offers(JdbcClient jdbc, EventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public void add(Offer offer) {
        bind(jdbc.sql("""
                        insert into offer (id, version, company_id, workplace_id, title, trade_code, description,
                                           programmes, day_start, day_end, clothing, status, created_at, published_at,
                                           search)
                        values (:id, :version, :companyId, :workplaceId, :title, :tradeCode, :description, :programmes,
                                :dayStart, :dayEnd, :clothing, :status, :createdAt, :publishedAt, %s)""".formatted(SEARCH)), offer).update();
        weeks(offer);
        publish(offer, EventType.OFFER_PUBLISHED);
    }

    /** @throws OptimisticLockingFailureException if somebody saved it meanwhile */
    public void save(Offer offer, EventType<OfferState> happening) {
        int saved = bind(jdbc.sql("""
                        update offer set version = :version, workplace_id = :workplaceId, title = :title,
                               trade_code = :tradeCode, description = :description, programmes = :programmes,
                               day_start = :dayStart, day_end = :dayEnd, clothing = :clothing, status = :status,
                               published_at = :publishedAt, search = %s
                        where id = :id and version = :version - 1""".formatted(SEARCH)), offer).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Offer " + offer.id() + " was changed meanwhile");
        }
        weeks(offer);
        publish(offer, happening);
    }

    @Transactional(readOnly = true)
    public Optional<Offer> find(OfferId id) {
        return jdbc.sql("select * from offer where id = :id")
                .param("id", id.value())
                .query(this::offer)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Offer> of(CompanyId company) {
        return jdbc.sql("select * from offer where company_id = :company order by created_at desc, id")
                .param("company", company.value())
                .query(this::offer)
                .list();
    }

    /** Seats that are given, by week. */
    public Map<Week, Integer> confirmed(OfferId id) {
        return jdbc
                .sql("""
                select week, count(*) as seats from placement where offer_id = :id and confirmed group by week""")
                .param("id", id.value())
                .query((row, n) -> Map.entry(Week.of(row.getString("week")), row.getInt("seats")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void weeks(Offer offer) {
        jdbc.sql("delete from offer_week where offer_id = :id")
                .param("id", offer.id().value())
                .update();
        for (WeekSeats week : offer.weeks()) {
            jdbc.sql("insert into offer_week (offer_id, week, seats) values (:id, :week, :seats)")
                    .param("id", offer.id().value())
                    .param("week", week.week().value())
                    .param("seats", week.seats())
                    .update();
        }
    }

    private void publish(Offer offer, EventType<OfferState> happening) {
        String commune = jdbc.sql("select commune_name from workplace where id = :id")
                .param("id", offer.workplaceId().value())
                .query(String.class)
                .single();
        offer.state(commune).ifPresent(state -> events.publish(happening, state));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Offer offer) {
        Instant published = offer.publishedAt();
        return statement
                .param("id", offer.id().value())
                .param("version", offer.version())
                .param("companyId", offer.companyId().value())
                .param("workplaceId", offer.workplaceId().value())
                .param("title", offer.title())
                .param("tradeCode", offer.tradeCode())
                .param("description", offer.description())
                .param("programmes", offer.programmes().toArray(String[]::new))
                .param("dayStart", offer.dayStart())
                .param("dayEnd", offer.dayEnd())
                .param("clothing", offer.clothing())
                .param("status", offer.status().name())
                .param("createdAt", Timestamp.from(offer.createdAt()))
                .param("publishedAt", published == null ? null : Timestamp.from(published));
    }

    private Offer offer(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Array programmes = row.getArray("programmes");
        Timestamp published = row.getTimestamp("published_at");
        return new Offer(
                new OfferId(id),
                row.getLong("version"),
                new CompanyId(row.getObject("company_id", UUID.class)),
                new WorkplaceId(row.getObject("workplace_id", UUID.class)),
                row.getString("title"),
                row.getString("trade_code"),
                row.getString("description"),
                List.of((String[]) programmes.getArray()),
                jdbc.sql("select week, seats from offer_week where offer_id = :id order by week")
                        .param("id", id)
                        .query((week, n) -> new WeekSeats(Week.of(week.getString("week")), week.getInt("seats")))
                        .list(),
                row.getObject("day_start", LocalTime.class),
                row.getObject("day_end", LocalTime.class),
                row.getString("clothing"),
                Offer.Status.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toInstant(),
                published == null ? null : published.toInstant());
    }
}
