package fr.stagein.offers.offers.publishing;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.publishing.Publication.Status;
import fr.stagein.offers.offers.visibility.ReservationColumns;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offers; saving one publishes what happened to it in the same transaction. */
@Repository
public class Offers {

    /** From Monday: the day whose year is that of the ISO week. */
    private static final int TO_THURSDAY = 3;

    private final JdbcClient jdbc;
    private final EventPublisher events;

    /** What the operator makes of an offer. */
    public enum Decision {
        APPROVED,
        RETURNED
    }

    Offers(JdbcClient jdbc, EventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public void add(Offer offer) {
        bind(jdbc.sql("""
                        insert into offer (id, version, company_id, workplace_id, title, trade_code, trade_words,
                                           description,
                                           week_plan, programmes, day_start, day_end, break_minutes, clothing, food,
                                           accessibility, status, created_at, published_at, submitted_at, return_reason,
                                           reserved_for, reserved_until)
                        values (:id, :version, :companyId, :workplaceId, :title, :tradeCode, :tradeWords,
                                :description,
                                :weekPlan, :programmes, :dayStart, :dayEnd, :breakMinutes, :clothing, :food,
                                :accessibility, :status, :createdAt, :publishedAt, :submittedAt, :returnReason,
                                :reservedFor, :reservedUntil)"""), offer).update();
        weeks(offer);
        publish(offer, EventType.OFFER_PUBLISHED);
    }

    /**
     * Notes which offer continues another in the year of its last week. Who asks at the same instant waits.
     *
     * @return the one that does: {@code next}, or one that was made before
     */
    OfferId continueWith(OfferId offer, Offer next) {
        int year = next.schedule()
                .weeks()
                .getLast()
                .week()
                .monday()
                .plusDays(TO_THURSDAY)
                .getYear();
        jdbc.sql("""
                insert into offer_again (offer_id, year, next_offer_id) values (:offer, :year, :next)
                on conflict (offer_id, year) do nothing""")
                .param("offer", offer.value())
                .param("year", year)
                .param("next", next.id().value())
                .update();
        return jdbc.sql("select next_offer_id from offer_again where offer_id = :offer and year = :year")
                .param("offer", offer.value())
                .param("year", year)
                .query((row, n) -> new OfferId(row.getObject("next_offer_id", UUID.class)))
                .single();
    }

    /** @throws OptimisticLockingFailureException if somebody saved it meanwhile */
    public void save(Offer offer, EventType<OfferState> happening) {
        int saved = bind(jdbc.sql("""
                        update offer set version = :version, workplace_id = :workplaceId, title = :title,
                               trade_code = :tradeCode, trade_words = :tradeWords, description = :description, week_plan = :weekPlan,
                               programmes = :programmes, day_start = :dayStart, day_end = :dayEnd,
                               break_minutes = :breakMinutes, clothing = :clothing, food = :food,
                               accessibility = :accessibility, status = :status, published_at = :publishedAt,
                               submitted_at = :submittedAt, return_reason = :returnReason,
                               reserved_for = :reservedFor, reserved_until = :reservedUntil
                        where id = :id and version = :version - 1"""), offer).update();
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

    /** Those that wait for the operator, the one that waits longest first. */
    @Transactional(readOnly = true)
    public List<Offer> toBeRead() {
        return jdbc.sql("""
                select o.* from offer o join company c on c.id = o.company_id
                where o.status = 'IN_REVIEW' and c.status in ('AWAITING_VERIFICATION', 'VERIFIED')
                order by o.submitted_at, o.id limit 200""").query(this::offer).list();
    }

    /** Whether an offer of this company was shown before, and none was given back since then. */
    boolean isTrusted(CompanyId company, Instant since) {
        return jdbc.sql("""
                select exists (select from offer where company_id = :company and published_at is not null)
                   and not exists (select from offer_reading
                                   where company_id = :company and decision = 'RETURNED' and read_at > :since)""")
                .param("company", company.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Remembers what the operator decided about a version; a second decision about it breaks the key. */
    public void remember(Offer read, Decision decision, @Nullable String reason, AccountId reader, Instant at) {
        jdbc.sql("""
                insert into offer_reading (offer_id, version, company_id, decision, reason, reader, read_at)
                values (:offer, :version, :company, :decision, :reason, :reader, :at)""")
                .param("offer", read.id().value())
                .param("version", read.version())
                .param("company", read.companyId().value())
                .param("decision", decision.name())
                .param("reason", reason)
                .param("reader", reader.value())
                .param("at", Timestamp.from(at))
                .update();
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
        for (WeekSeats week : offer.schedule().weeks()) {
            jdbc.sql("insert into offer_week (offer_id, week, seats) values (:id, :week, :seats)")
                    .param("id", offer.id().value())
                    .param("week", week.week().value())
                    .param("seats", week.seats())
                    .update();
        }
    }

    private void publish(Offer offer, EventType<OfferState> happening) {
        String commune = jdbc.sql("select commune_name from workplace where id = :id")
                .param("id", offer.content().workplaceId().value())
                .query(String.class)
                .single();
        offer.state(commune).ifPresent(state -> events.publish(happening, state));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Offer offer) {
        return statement
                .param("id", offer.id().value())
                .param("version", offer.version())
                .param("companyId", offer.companyId().value())
                .param("workplaceId", offer.content().workplaceId().value())
                .param("title", offer.text().title())
                .param("tradeCode", offer.text().tradeCode())
                .param("tradeWords", offer.text().tradeWords())
                .param("description", offer.text().description())
                .param("weekPlan", offer.text().weekPlan().toArray(String[]::new))
                .param("programmes", offer.content().programmes().toArray(String[]::new))
                .param("dayStart", offer.schedule().dayStart())
                .param("dayEnd", offer.schedule().dayEnd())
                .param("breakMinutes", offer.schedule().rest().toMinutes())
                .param("clothing", offer.text().notes().clothing())
                .param("food", offer.text().notes().food())
                .param(
                        "accessibility",
                        offer.content().accessibility().stream()
                                .map(Accessibility::name)
                                .toArray(String[]::new))
                .param("status", offer.status().name())
                .param("createdAt", Timestamp.from(offer.publication().createdAt()))
                .param("publishedAt", timestamp(offer.publication().publishedAt()))
                .param("submittedAt", timestamp(offer.publication().submittedAt()))
                .param("returnReason", offer.publication().returnReason())
                .param("reservedFor", ReservationColumns.keyOf(offer.content().reservation()))
                .param(
                        "reservedUntil",
                        offer.content().reservation() == null
                                ? null
                                : offer.content().reservation().until());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private Offer offer(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Offer(
                new OfferId(id),
                row.getLong("version"),
                new CompanyId(row.getObject("company_id", UUID.class)),
                new OfferContent(
                        new WorkplaceId(row.getObject("workplace_id", UUID.class)),
                        text(row),
                        texts(row, "programmes"),
                        schedule(row, id),
                        texts(row, "accessibility").stream()
                                .map(Accessibility::valueOf)
                                .toList(),
                        ReservationColumns.read(row)),
                new Publication(
                        Status.valueOf(row.getString("status")),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("published_at")),
                        instant(row.getTimestamp("submitted_at")),
                        row.getString("return_reason")));
    }

    private static OfferText text(ResultSet row) throws SQLException {
        return new OfferText(
                row.getString("title"),
                row.getString("trade_code"),
                row.getString("trade_words"),
                row.getString("description"),
                texts(row, "week_plan"),
                new PracticalNotes(row.getString("clothing"), row.getString("food")));
    }

    private OfferSchedule schedule(ResultSet row, UUID id) throws SQLException {
        return new OfferSchedule(
                jdbc.sql("select week, seats from offer_week where offer_id = :id")
                        .param("id", id)
                        .query((week, n) -> new WeekSeats(Week.of(week.getString("week")), week.getInt("seats")))
                        .list(),
                row.getObject("day_start", LocalTime.class),
                row.getObject("day_end", LocalTime.class),
                Duration.ofMinutes(row.getInt("break_minutes")));
    }
}
