package fr.stagein.applications.lifts;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lifts that stand, and how many of their seats are taken in which week. */
@Repository
class Lifts {

    private final JdbcClient jdbc;

    Lifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Lift lift, Instant at) {
        jdbc.sql("""
                insert into lift (id, offer_id, commune_code, spot, leaves_at, back_at, seats, offered_at)
                values (:id, :offer, :commune, :spot, :leaves, :back, :seats, :at)""")
                .param("id", lift.id())
                .param("offer", lift.offerId().value())
                .param("commune", lift.communeCode())
                .param("spot", lift.spot())
                .param("leaves", lift.leavesAt())
                .param("back", lift.backAt())
                .param("seats", lift.seats())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Lift> of(OfferId offer) {
        return jdbc.sql("select * from lift where offer_id = :offer and withdrawn_at is null order by leaves_at, id")
                .param("offer", offer.value())
                .query(Lifts::lift)
                .list();
    }

    List<Lift> of(CompanyId company) {
        return jdbc.sql("""
                select l.* from lift l join offer o on o.id = l.offer_id
                where o.company_id = :company and l.withdrawn_at is null order by l.leaves_at, l.id""")
                .param("company", company.value())
                .query(Lifts::lift)
                .list();
    }

    /** Whether it stands or not. */
    Optional<Lift> find(UUID id) {
        return jdbc.sql("select * from lift where id = :id")
                .param("id", id)
                .query(Lifts::lift)
                .optional();
    }

    /** Until the end of the transaction nobody else asks for it or takes it back; empty if it does not stand. */
    Optional<Lift> lock(UUID id) {
        return jdbc.sql("select * from lift where id = :id and withdrawn_at is null for update")
                .param("id", id)
                .query(Lifts::lift)
                .optional();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update lift set withdrawn_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Keeps a seat, or says that there is none left. */
    boolean takeSeat(Lift lift, Week week) {
        return jdbc.sql("""
                        insert into lift_week (lift_id, week, seats, taken) values (:lift, :week, :seats, 1)
                        on conflict (lift_id, week) do update set taken = lift_week.taken + 1
                        where lift_week.taken < lift_week.seats""")
                        .param("lift", lift.id())
                        .param("week", week.value())
                        .param("seats", lift.seats())
                        .update()
                == 1;
    }

    void giveBack(UUID lift, Week week) {
        jdbc.sql("update lift_week set taken = taken - 1 where lift_id = :lift and week = :week")
                .param("lift", lift)
                .param("week", week.value())
                .update();
    }

    /** The weeks in which it has no seat left. */
    List<Week> fullWeeks(UUID lift) {
        return jdbc.sql("select week from lift_week where lift_id = :lift and taken = seats order by week")
                .param("lift", lift)
                .query((row, n) -> Week.of(row.getString("week")))
                .list();
    }

    private static Lift lift(ResultSet row, int number) throws SQLException {
        return new Lift(
                row.getObject("id", UUID.class),
                new OfferId(row.getObject("offer_id", UUID.class)),
                row.getString("commune_code"),
                row.getString("spot"),
                row.getObject("leaves_at", LocalTime.class),
                row.getObject("back_at", LocalTime.class),
                row.getInt("seats"));
    }
}
