package fr.stagein.schools.desk;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.EventType;
import fr.stagein.events.GuidanceId;
import fr.stagein.events.GuidanceState;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.desk.Offers.KnownOffer;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff tell their pupils; it is kept here and told in the same transaction. */
@Service
class Guide {

    private final JdbcClient jdbc;
    private final Students students;
    private final Offers offers;
    private final EventPublisher events;
    private final TerritoryCalendar calendar;

    Guide(JdbcClient jdbc, Students students, Offers offers, EventPublisher events, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.students = students;
        this.offers = offers;
        this.events = events;
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

    /** @param author first name of who wrote it */
    record Letter(UUID id, String text, boolean toGuardians, int students, String author, Instant writtenAt) {}

    /** As its readers have it: a pupil of the class, and a guardian where it is to them too. */
    record ReceivedLetter(UUID id, String text, String schoolName, Instant writtenAt) {}

    @Transactional
    Guidance encourage(SchoolId school, StudentId id, Caller caller) {
        Student student = reachable(school, id);
        int first = jdbc.sql("""
                insert into encouragement (student_id, day, made_by, made_at) values (:student, :today, :who, :now)
                on conflict (student_id, day) do nothing""")
                .param("student", student.id().value())
                .param("today", calendar.today())
                .param("who", caller.accountId().value())
                .param("now", now())
                .update();
        if (first == 0) {
            throw Rejection.conflict("encouraged-today");
        }
        tell(EventType.GUIDANCE_ENCOURAGED, school, List.of(id), false, List.of());
        return guidance("s.id = :key", id.value()).getFirst();
    }

    /** Suggests those that were not suggested to the pupil before. */
    @Transactional
    Guidance suggest(SchoolId school, StudentId id, List<OfferId> wanted, Caller caller) {
        Student student = reachable(school, id);
        List<OfferId> fresh = new ArrayList<>();
        // In one order always, so that two who suggest the same do not lock each other out.
        List<OfferId> inOrder = wanted.stream()
                .distinct()
                .sorted(Comparator.comparing(OfferId::value))
                .toList();
        for (OfferId offer : inOrder) {
            KnownOffer known = offers.find(offer, school, calendar.today())
                    .orElseThrow(() -> Rejection.field("offerIds", "offer-unknown"));
            if (!known.published()) {
                throw Rejection.conflict("offer-closed");
            }
            if (!known.programmes().contains(student.programme())) {
                throw Rejection.conflict("programme-not-offered");
            }
            int added = jdbc.sql("""
                    insert into suggested_offer (student_id, offer_id, made_by, made_at)
                    values (:student, :offer, :who, :now) on conflict (student_id, offer_id) do nothing""")
                    .param("student", id.value())
                    .param("offer", offer.value())
                    .param("who", caller.accountId().value())
                    .param("now", now())
                    .update();
            if (added > 0) {
                fresh.add(offer);
            }
        }
        if (!fresh.isEmpty()) {
            tell(EventType.GUIDANCE_OFFERS_SUGGESTED, school, List.of(id), false, fresh);
        }
        return guidance("s.id = :key", id.value()).getFirst();
    }

    @Transactional
    Letter write(SchoolId school, ClassId schoolClass, String text, boolean toGuardians, Caller caller) {
        requireClass(school, schoolClass);
        List<StudentId> readers = jdbc.sql(
                        "select id from student where class_id = :class and left_at is null order by id")
                .param("class", schoolClass.value())
                .query((row, n) -> new StudentId(row.getObject("id", UUID.class)))
                .list();
        if (readers.isEmpty()) {
            throw Rejection.conflict("class-empty");
        }
        UUID id = UUID.randomUUID();
        int first = jdbc.sql("""
                insert into class_letter (id, class_id, text, to_guardians, students, written_by, author, written_on,
                                          written_at)
                values (:id, :class, :text, :toGuardians, :students, :who, :author, :today, :now)
                on conflict (class_id, written_on, md5(text)) do nothing""")
                .param("id", id)
                .param("class", schoolClass.value())
                .param("text", text)
                .param("toGuardians", toGuardians)
                .param("students", readers.size())
                .param("who", caller.accountId().value())
                .param("author", caller.firstName())
                .param("today", calendar.today())
                .param("now", now())
                .update();
        if (first == 0) {
            throw Rejection.conflict("letter-sent");
        }
        tell(EventType.GUIDANCE_WRITTEN, school, readers, toGuardians, List.of());
        return letters("l.id = :key", id).getFirst();
    }

    @Transactional(readOnly = true)
    List<Letter> letters(SchoolId school, ClassId schoolClass) {
        requireClass(school, schoolClass);
        return letters("l.class_id = :key", schoolClass.value());
    }

    /** What was written to a pupil's class, or to the guardians of one, the latest first; a mother of two reads it once. */
    @Transactional(readOnly = true)
    List<ReceivedLetter> lettersTo(AccountId reader) {
        return jdbc.sql("""
                select l.id, l.text, l.written_at, sc.name as school_name from class_letter l
                join school_class c on c.id = l.class_id
                join school sc on sc.id = c.school_id
                where exists (select from student s where s.class_id = l.class_id and s.left_at is null
                              and (s.account_id = :reader
                                   or (l.to_guardians and exists (select from guardian g
                                       where g.student_id = s.id and g.account_id = :reader))))
                order by l.written_at desc, l.id limit 100""")
                .param("reader", reader.value())
                .query((row, n) -> new ReceivedLetter(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("school_name"),
                        instant(row, "written_at")))
                .list();
    }

    /** What was done for the school's pupils so far; those for whom nothing was done are not in it. */
    @Transactional(readOnly = true)
    List<Guidance> ofSchool(SchoolId school) {
        return guidance("s.school_id = :key and s.left_at is null", school.value()).stream()
                .filter(one ->
                        one.encouragements() > 0 || !one.suggestedOffers().isEmpty())
                .toList();
    }

    /** What was suggested to a pupil, the latest first. */
    @Transactional(readOnly = true)
    List<Suggestion> suggestedTo(AccountId pupil) {
        return jdbc.sql("""
                select o.offer_id, o.made_at from suggested_offer o join student s on s.id = o.student_id
                where s.account_id = :account and s.left_at is null order by o.made_at desc, o.offer_id""")
                .param("account", pupil.value())
                .query((row, n) ->
                        new Suggestion(new OfferId(row.getObject("offer_id", UUID.class)), instant(row, "made_at")))
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

    private List<Letter> letters(String which, UUID key) {
        return jdbc.sql("select l.* from class_letter l where " + which + " order by l.written_at desc, l.id")
                .param("key", key)
                .query((row, n) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getBoolean("to_guardians"),
                        row.getInt("students"),
                        row.getString("author"),
                        instant(row, "written_at")))
                .list();
    }

    /** A pupil of the school who can read what is told to them. */
    private Student reachable(SchoolId school, StudentId id) {
        Student student = students.enrolled(id)
                .filter(one -> one.schoolId().equals(school))
                .orElseThrow(NotFound::new);
        if (student.accountId() == null) {
            throw Rejection.conflict("student-without-account");
        }
        return student;
    }

    private void requireClass(SchoolId school, ClassId schoolClass) {
        boolean theirs = jdbc.sql("select exists (select from school_class where id = :class and school_id = :school)")
                .param("class", schoolClass.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
        if (!theirs) {
            throw new NotFound();
        }
    }

    private void tell(
            EventType<GuidanceState> what,
            SchoolId school,
            List<StudentId> whom,
            boolean toGuardians,
            List<OfferId> suggested) {
        var id = new GuidanceId(UUID.randomUUID());
        events.publish(what, new GuidanceState(id, 1, school, whom, toGuardians, suggested, null));
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
