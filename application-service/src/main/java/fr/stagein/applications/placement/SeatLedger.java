package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.SeatPlan;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who counts the seats. A check constraint stands behind each move: taken never exceeds what there is. */
@Repository
class SeatLedger implements SeatPlan {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    SeatLedger(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Seats of the offer in that week that are not given; empty if it takes nobody then. */
    Optional<Integer> left(OfferId offer, Week week) {
        return jdbc.sql("select seats - taken from seat_ledger where offer_id = :offer and week = :week and seats > 0")
                .param("offer", offer.value())
                .param("week", week.value())
                .query(Integer.class)
                .optional();
    }

    /**
     * Seats for this student that no accepted or confirmed application has and that are not held for others; others that
     * would promise one wait meanwhile.
     */
    int lockUnpromised(OfferId offer, Week week, StudentId student) {
        int seats = jdbc.sql("select seats from seat_ledger where offer_id = :offer and week = :week for update")
                .param("offer", offer.value())
                .param("week", week.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
        int promised = jdbc.sql("""
                select (select count(*) from application
                        where offer_id = :offer and week = :week and status in ('ACCEPTED', 'CONFIRMED'))::int
                     + (select count(*) from seat_hold h
                        where h.offer_id = :offer and h.week = :week and h.student_id <> :student and
                """ + SeatHolds.STANDING + ")::int")
                .param("offer", offer.value())
                .param("week", week.value())
                .param("student", student.value())
                .param("today", calendar.today())
                .query(Integer.class)
                .single();
        return seats - promised;
    }

    /** Takes one seat, or says that there is none. */
    boolean take(OfferId offer, Week week) {
        return jdbc.sql("""
                                update seat_ledger set taken = taken + 1
                                where offer_id = :offer and week = :week and taken < seats""")
                        .param("offer", offer.value())
                        .param("week", week.value())
                        .update()
                == 1;
    }

    @Override
    public void offered(OfferId offer, List<WeekSeats> weeks) {
        jdbc.sql("update seat_ledger set seats = taken where offer_id = :offer and not week = any(:weeks)")
                .param("offer", offer.value())
                .param(
                        "weeks",
                        weeks.stream().map(WeekSeats::week).map(Week::value).toArray(String[]::new))
                .update();
        for (WeekSeats week : weeks) {
            jdbc.sql("""
                    insert into seat_ledger (offer_id, week, seats) values (:offer, :week, :seats)
                    on conflict (offer_id, week) do update set seats = greatest(excluded.seats, seat_ledger.taken)""")
                    .param("offer", offer.value())
                    .param("week", week.week().value())
                    .param("seats", week.seats())
                    .update();
        }
    }

    @Override
    public void gone(OfferId offer) {
        jdbc.sql("delete from seat_ledger where offer_id = :offer and taken = 0")
                .param("offer", offer.value())
                .update();
    }

    void giveBack(OfferId offer, Week week) {
        jdbc.sql("update seat_ledger set taken = taken - 1 where offer_id = :offer and week = :week")
                .param("offer", offer.value())
                .param("week", week.value())
                .update();
    }
}
