package fr.stagein.applications.rounds;

import fr.stagein.events.AccountId;
import fr.stagein.events.EventType;
import fr.stagein.events.RoundInvitationState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools of rounds: each has one at a time for a week. */
@Repository
class RoundSchools {

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final TerritoryCalendar calendar;

    RoundSchools(JdbcClient jdbc, EventPublisher events, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.events = events;
        this.calendar = calendar;
    }

    /** @param agreed whether it takes part */
    record Invited(SchoolId schoolId, String name, boolean agreed) {}

    /** The school that opens its own round. @return false if it takes part in another one for that week */
    boolean opened(Round round, SchoolId school) {
        return jdbc.sql("""
                        insert into round_school (round_id, school_id, week, agreed_at, agreed_by)
                        values (:round, :school, :week, :now, :who)
                        on conflict (school_id, week) where live and agreed_at is not null do nothing""")
                        .param("round", round.id())
                        .param("school", school.value())
                        .param("week", round.week().value())
                        .param("now", Timestamp.from(calendar.now()))
                        .param("who", round.openedBy().value())
                        .update()
                == 1;
    }

    /** Invites schools and tells them. @return those that are known here and were not invited before */
    List<SchoolId> invite(Round round, Collection<SchoolId> schools) {
        List<SchoolId> invited = jdbc.sql("""
                insert into round_school (round_id, school_id, week, told)
                select :round, id, :week, true from school where id = any(:schools) order by id
                on conflict do nothing returning school_id""")
                .param("round", round.id())
                .param("week", round.week().value())
                .param("schools", schools.stream().map(SchoolId::value).toArray(String[]::new))
                .query((row, n) -> SchoolId.of(row.getString(1)))
                .list();
        invited.forEach(school -> events.publish(
                EventType.ROUND_SCHOOL_INVITED,
                new RoundInvitationState(round.id(), 1, school, round.week(), round.closesOn())));
        return invited;
    }

    /** Takes some invitations off the stream whose round takes no more wishes. */
    int takeOff(int limit) {
        List<String> over = jdbc.sql("""
                update round_school set told = false where (round_id, school_id) in (
                    select p.round_id, p.school_id from round_school p join placement_round r on r.id = p.round_id
                    where p.told and (r.cancelled_at is not null or r.closed_at is not null or r.offered_at is not null
                                      or r.closes_on < :today)
                    order by p.round_id, p.school_id limit :limit for update of p skip locked)
                returning round_id || '.' || school_id""")
                .param("today", calendar.today())
                .param("limit", limit)
                .query((row, n) -> row.getString(1))
                .list();
        over.forEach(id -> events.erase(Stream.ROUND_INVITATIONS, id));
        return over.size();
    }

    List<Invited> of(UUID round) {
        return jdbc.sql("""
                select p.school_id, coalesce(s.name, '') as name, p.agreed_at is not null as agreed
                from round_school p left join school s on s.id = p.school_id
                where p.round_id = :round order by name, p.school_id""")
                .param("round", round)
                .query((row, n) -> new Invited(
                        SchoolId.of(row.getString("school_id")), row.getString("name"), row.getBoolean("agreed")))
                .list();
    }

    boolean isInvited(UUID round, SchoolId school) {
        return of(round).stream().anyMatch(one -> one.schoolId().equals(school));
    }

    /**
     * A school that was invited takes part, or no longer. One that does already stays as it is.
     *
     * @param who absent for one that leaves
     */
    void takesPart(Round round, SchoolId school, @Nullable AccountId who) {
        jdbc.sql("""
                update round_school set agreed_at = case when :who::text is not null then :now::timestamptz end,
                       agreed_by = :who
                where round_id = :round and school_id = :school and (agreed_at is null) = (:who::text is not null)""")
                .param("round", round.id())
                .param("school", school.value())
                .param("now", Timestamp.from(calendar.now()))
                .param("who", who == null ? null : who.value())
                .update();
    }

    /** Its schools may take part in another one. */
    void over(Round round) {
        jdbc.sql("update round_school set live = false where round_id = :round")
                .param("round", round.id())
                .update();
    }
}
