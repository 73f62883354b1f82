package fr.stagein.schools.desk;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters to classes. */
@Repository
class Letters {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Letters(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param author first name of who wrote it */
    record Letter(UUID id, String text, boolean toGuardians, int students, String author, Instant writtenAt) {}

    /** As its readers have it: a pupil of the class, and a guardian where it is to them too. */
    record ReceivedLetter(UUID id, String text, String schoolName, Instant writtenAt) {}

    /** @return false if the class had a letter of the same text today */
    boolean add(UUID id, ClassId schoolClass, String text, boolean toGuardians, int students, Caller author) {
        return jdbc.sql("""
                        insert into class_letter (id, class_id, text, to_guardians, students, written_by, author,
                                                  written_on, written_at)
                        values (:id, :class, :text, :toGuardians, :students, :who, :author, :today, :now)
                        on conflict (class_id, written_on, md5(text)) do nothing""")
                        .param("id", id)
                        .param("class", schoolClass.value())
                        .param("text", text)
                        .param("toGuardians", toGuardians)
                        .param("students", students)
                        .param("who", author.accountId().value())
                        .param("author", author.firstName())
                        .param("today", calendar.today())
                        .param("now", calendar.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Letter get(UUID id) {
        return letters("l.id = :key", id).getFirst();
    }

    /** @throws NotFound if the school has no such class */
    List<Letter> of(SchoolId school, ClassId schoolClass) {
        requireClass(school, schoolClass);
        return letters("l.class_id = :key", schoolClass.value());
    }

    /** What was written to a pupil's class, or to the guardians of one, the latest first; a mother of two reads it once. */
    List<ReceivedLetter> to(AccountId reader) {
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
                        writtenAt(row)))
                .list();
    }

    /** The pupils who are in the class now. */
    List<StudentId> readersIn(ClassId schoolClass) {
        return jdbc.sql("select id from student where class_id = :class and left_at is null order by id")
                .param("class", schoolClass.value())
                .query((row, n) -> new StudentId(row.getObject("id", UUID.class)))
                .list();
    }

    /** @throws NotFound if the school has no such class */
    void requireClass(SchoolId school, ClassId schoolClass) {
        boolean theirs = jdbc.sql("select exists (select from school_class where id = :class and school_id = :school)")
                .param("class", schoolClass.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
        if (!theirs) {
            throw new NotFound();
        }
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
                        writtenAt(row)))
                .list();
    }

    private static Instant writtenAt(ResultSet row) throws SQLException {
        return row.getObject("written_at", OffsetDateTime.class).toInstant();
    }
}
