package fr.stagein.applications.placement;

import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Seats that are held for a pupil until a day, since a placement round gave them. A hold ends by itself: after that day,
 * once the pupil has a place in that week, and once the application that came of it was answered or taken back.
 */
@Repository
public class SeatHolds {

    /** Holds that stand, as {@code h}; for {@code :today}. */
    static final String STANDING = """
            h.held_until >= :today
              and not exists (select from placed_week p where p.student_id = h.student_id and p.week = h.week)
              and not exists (select from application x
                              where x.student_id = h.student_id and x.offer_id = h.offer_id and x.week = h.week
                                and x.submitted_at >= h.held_at and x.status not in ('SUBMITTED', 'SEEN'))
            """;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    SeatHolds(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param until the last day; a hold that stands is made longer or moved to that offer */
    public void hold(StudentId student, OfferId offer, Week week, LocalDate until) {
        jdbc.sql("""
                insert into seat_hold (student_id, week, offer_id, held_at, held_until)
                values (:student, :week, :offer, :now, :until)
                on conflict (student_id, week) do update
                set held_at = case when seat_hold.offer_id = excluded.offer_id then seat_hold.held_at
                                   else excluded.held_at end,
                    offer_id = excluded.offer_id, held_until = excluded.held_until""")
                .param("student", student.value())
                .param("week", week.value())
                .param("offer", offer.value())
                .param("now", Timestamp.from(calendar.now()))
                .param("until", until)
                .update();
    }

    /** Nothing changes if by now another offer's seat is held. */
    public void release(StudentId student, OfferId offer, Week week) {
        jdbc.sql("delete from seat_hold where student_id = :student and week = :week and offer_id = :offer")
                .param("student", student.value())
                .param("week", week.value())
                .param("offer", offer.value())
                .update();
    }

    /** Seats of that week that are held for others than this student. */
    int forOthers(OfferId offer, Week week, StudentId student) {
        return jdbc.sql("""
                select count(*)::int from seat_hold h
                where h.offer_id = :offer and h.week = :week and h.student_id <> :student and
                """ + STANDING)
                .param("offer", offer.value())
                .param("week", week.value())
                .param("student", student.value())
                .param("today", calendar.today())
                .query(Integer.class)
                .single();
    }

    /**
     * Seats of that week that nobody was promised and none is held of. Others that would promise or hold one wait until
     * the transaction is over.
     */
    public Map<OfferId, Integer> lockFree(Week week, Collection<OfferId> offers) {
        // In one order always, so that two who lock the same do not lock each other out.
        jdbc.sql("""
                select offer_id from seat_ledger where week = :week and offer_id = any(:offers)
                order by offer_id for update""")
                .param("week", week.value())
                .param("offers", ids(offers))
                .query((row, n) -> row.getObject(1))
                .list();
        return free(week, offers);
    }

    /** The same as it is now. */
    public Map<OfferId, Integer> free(Week week, Collection<OfferId> offers) {
        record Free(OfferId offer, int seats) {}
        return jdbc
                .sql("""
                select l.offer_id, greatest(0, l.seats - l.taken
                       - (select count(*) from application a where a.offer_id = l.offer_id and a.week = l.week
                            and a.status = 'ACCEPTED')
                       - (select count(*) from seat_hold h where h.offer_id = l.offer_id and h.week = l.week and
                """ + STANDING + """
                         ))::int as free
                from seat_ledger l where l.week = :week and l.offer_id = any(:offers)""")
                .param("week", week.value())
                .param("offers", ids(offers))
                .param("today", calendar.today())
                .query((row, n) -> new Free(new OfferId(row.getObject("offer_id", UUID.class)), row.getInt("free")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Free::offer, Free::seats));
    }

    private static UUID[] ids(Collection<OfferId> offers) {
        return offers.stream().map(OfferId::value).toArray(UUID[]::new);
    }
}
