package fr.stagein.schools.desk;

import fr.stagein.events.AccountId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the staff did for each pupil: encouragements and suggested offers. */
@Repository
class Guidances {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Guidances(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param encouragements on how many days */
    record Guidance(
            StudentId studentId,
            int encouragements,
            @Nullable LocalDate lastEncouragedOn,
            List<OfferId> suggestedOffers) {
        Guidance {
            suggestedOffers = List.copyOf(suggestedOffers);
        }
    }

    record Suggestion(OfferId offerId, Instant suggestedAt) {}

    /** @return false if the student was encouraged today already */
    boolean addEncouragement(StudentId student, AccountId by) {
        return jdbc.sql("""
                        insert into encouragement (student_id, day, made_by, made_at)
                        values (:student, :today, :who, :now) on conflict (student_id, day) do nothing""")
                        .param("student", student.value())
                        .param("today", calendar.today())
                        .param("who", by.value())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** @return false if it was suggested to the student before */
    boolean addSuggestion(StudentId student, OfferId offer, AccountId by) {
        return jdbc.sql("""
                        insert into suggested_offer (student_id, offer_id, made_by, made_at)
                        values (:student, :offer, :who, :now) on conflict (student_id, offer_id) do nothing""")
                        .param("student", student.value())
                        .param("offer", offer.value())
                        .param("who", by.value())
                        .param("now", now())
                        .update()
                > 0;
    }

    Guidance of(StudentId student) {
        return guidance("s.id = :key", student.value()).getFirst();
    }

    /** What was done for the school's pupils so far; those for whom nothing was done are not in it. */
    List<Guidance> ofSchool(SchoolId school) {
        return guidance("s.school_id = :key and s.left_at is null", school.value()).stream()
                .filter(one ->
                        one.encouragements() > 0 || !one.suggestedOffers().isEmpty())
                .toList();
    }

    /** What was suggested to a pupil, the latest first. */
    List<Suggestion> suggestedTo(AccountId pupil) {
        return jdbc.sql("""
                select o.offer_id, o.made_at from suggested_offer o join student s on s.id = o.student_id
                where s.account_id = :account and s.left_at is null order by o.made_at desc, o.offer_id""")
                .param("account", pupil.value())
                .query((row, n) -> new Suggestion(
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Guidance> guidance(String which, Object key) {
        return jdbc.sql("""
                select s.id, (select count(*)::int from encouragement e where e.student_id = s.id) as encouragements,
                       (select max(day) from encouragement e where e.student_id = s.id) as last_day,
                       array(select offer_id from suggested_offer o where o.student_id = s.id
                             order by made_at desc, offer_id) as offers
                from student s where
                """ + which + " order by s.id")
                .param("key", key)
                .query((row, n) -> new Guidance(
                        new StudentId(row.getObject("id", UUID.class)),
                        row.getInt("encouragements"),
                        row.getObject("last_day", LocalDate.class),
                        Stream.of((UUID[]) row.getArray("offers").getArray())
                                .map(OfferId::new)
                                .toList()))
                .list();
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }
}
