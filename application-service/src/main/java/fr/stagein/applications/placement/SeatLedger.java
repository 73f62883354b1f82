package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.SeatPlan;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who counts the seats. A check constraint stands behind each move: taken never exceeds what there is. */
@Repository
class SeatLedger implements SeatPlan {

    private final JdbcClient jdbc;

    SeatLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seats of the offer in that week that are not given; empty if it takes nobody then. */
    Optional<Integer> left(OfferId offer, Week week) {
        return jdbc.sql("select seats - taken from seat_ledger where offer_id = :offer and week = :week and seats > 0")
                .param("offer", offer.value())
                .param("week", week.value())
                .query(Integer.class)
                .optional();
    }

    /** Seats that no accepted or confirmed application has; others that would promise one wait meanwhile. */
    int lockUnpromised(OfferId offer, Week week) {
        int seats = jdbc.sql("select seats from seat_ledger where offer_id = :offer and week = :week for update")
                .param("offer", offer.value())
                .param("week", week.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
        int promised = jdbc.sql("""
                select count(*)::int from application
                where offer_id = :offer and week = :week and status in ('ACCEPTED', 'CONFIRMED')""")
                .param("offer", offer.value())
                .param("week", week.value())
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
