package fr.stagein.applications.rounds;

import fr.stagein.events.EventType;
import fr.stagein.events.RoundWishesState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked for wishes, on the stream while the round takes them. */
@Repository
class RoundAsks {

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final TerritoryCalendar calendar;

    RoundAsks(JdbcClient jdbc, EventPublisher events, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.events = events;
        this.calendar = calendar;
    }

    /** Asks some pupils of the round who have no place and were not asked before. The caller holds the round. */
    int ask(Round round, int limit) {
        List<StudentId> asked = jdbc.sql("""
                insert into round_asked (round_id, student_id, asked_at)
                select :round, s.id, :at from student s join school_class c on c.id = s.class_id
                where s.school_id = any(:schools) and s.status = 'ENROLLED' and :week = any(c.weeks)
                  and not exists (select from placed_week p where p.student_id = s.id and p.week = :week)
                  and not exists (select from round_asked a where a.round_id = :round and a.student_id = s.id)
                order by s.id limit :limit for key share of s
                on conflict do nothing returning student_id""")
                .param("round", round.id())
                .param("at", Timestamp.from(calendar.now()))
                .param("schools", round.schools().stream().map(SchoolId::value).toArray(String[]::new))
                .param("week", round.week().value())
                .param("limit", limit)
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
        asked.forEach(student -> events.publish(EventType.ROUND_WISHES_ASKED, state(round, 1, student)));
        return asked.size();
    }

    /** Reminds some of those who were asked before that day and have neither wishes nor a place. */
    int remind(Round round, LocalDate day, int limit) {
        List<StudentId> reminded = jdbc.sql("""
                update round_asked set reminded_at = :at
                where round_id = :round and student_id in (
                    select a.student_id from round_asked a
                    where a.round_id = :round and a.reminded_at is null and a.asked_at < :day
                      and not exists (select from round_wish w where w.round_id = :round and w.student_id = a.student_id)
                      and not exists (select from placed_week p where p.student_id = a.student_id and p.week = :week)
                    order by a.student_id limit :limit for update)
                returning student_id""")
                .param("round", round.id())
                .param("at", Timestamp.from(calendar.now()))
                .param("day", Timestamp.from(calendar.startOf(day)))
                .param("week", round.week().value())
                .param("limit", limit)
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
        reminded.forEach(student -> events.publish(EventType.ROUND_WISHES_REMINDED, state(round, 2, student)));
        return reminded.size();
    }

    /** Takes some off the stream whose round takes no more wishes. */
    int takeOff(int limit) {
        List<String> over = jdbc.sql("""
                delete from round_asked where (round_id, student_id) in (
                    select a.round_id, a.student_id from round_asked a join placement_round r on r.id = a.round_id
                    where r.cancelled_at is not null or r.closed_at is not null or r.offered_at is not null
                       or r.closes_on < :today
                       or r.school_id is null
                          and not exists (select from round_school p join student s on s.school_id = p.school_id
                                          where p.round_id = r.id and s.id = a.student_id and p.agreed_at is not null)
                    order by a.round_id, a.student_id limit :limit for update of a skip locked)
                returning round_id || '.' || student_id""")
                .param("today", calendar.today())
                .param("limit", limit)
                .query((row, n) -> row.getString(1))
                .list();
        over.forEach(id -> events.erase(Stream.ROUND_WISHES, id));
        return over.size();
    }

    private static RoundWishesState state(Round round, long version, StudentId student) {
        return new RoundWishesState(round.id(), version, student, round.week(), round.closesOn());
    }
}
