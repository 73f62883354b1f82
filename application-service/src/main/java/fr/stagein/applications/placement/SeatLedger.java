package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.SeatPlan;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** The weeks in which the offer takes somebody, seats given or not. */
    Set<Week> offeredIn(OfferId offer) {
        return jdbc.sql("select week from seat_ledger where offer_id = :offer and seats > 0")
                .param("offer", offer.value())
                .query((row, n) -> Week.of(row.getString(1)))
                .set();
    }

    /** Seats of that week that are not given; others that would promise one wait meanwhile. */
    int lockLeft(OfferId offer, Week week) {
        return jdbc.sql("select seats - taken from seat_ledger where offer_id = :offer and week = :week for update")
                .param("offer", offer.value())
                .param("week", week.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Takes one seat in each of these weeks, in their order; or says of the first in which there is none. */
    Optional<Week> take(OfferId offer, List<Week> weeks) {
        return weeks.stream().filter(week -> !take(offer, week)).findFirst();
    }

    private boolean take(OfferId offer, Week week) {
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

    /** The seats of a confirmed place are free again, in each of its weeks. */
    void giveBack(OfferId offer, UUID place) {
        jdbc.sql("""
                update seat_ledger set taken = taken - 1
                where offer_id = :offer and week in (select week from placed_week where place_id = :place)""").param("offer", offer.value()).param("place", place).update();
    }
}
