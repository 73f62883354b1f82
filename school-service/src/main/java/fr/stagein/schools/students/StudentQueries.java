package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What guardians and the staff see of students who are at a school now. */
@Repository
class StudentQueries {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;
    private final PupilVault vault;

    StudentQueries(JdbcClient jdbc, TerritoryCalendar calendar, PupilVault vault) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.vault = vault;
    }

    record StudentSummary(
            StudentId id,
            String firstName,
            String lastName,
            ClassId classId,
            String className,
            SchoolId schoolId,
            String schoolName,
            @Nullable String email,
            AccountProgress account,
            ConsentNeed consent) {}

    enum AccountProgress {
        /** No code sheet yet. */
        NONE,
        /** A code was printed and not used. */
        CODE_GIVEN,
        CODE_EXPIRED,
        ACTIVE
    }

    List<StudentSummary> ofGuardian(AccountId account) {
        return summaries(
                "join guardian g on g.student_id = s.id where s.left_at is null and g.account_id = :key",
                account.value());
    }

    List<StudentSummary> ofSchool(SchoolId school) {
        return summaries("where s.left_at is null and s.school_id = :key", school.value());
    }

    Optional<StudentSummary> student(StudentId id) {
        return summaries("where s.left_at is null and s.id = :key", id.value()).stream()
                .findFirst();
    }

    private List<StudentSummary> summaries(String which, Object key) {
        return jdbc.sql("""
                select s.id, s.first_name, s.last_name, s.class_id, c.name as class_name, s.school_id,
                       sc.name as school_name, s.email,
                       case when s.account_id is not null and (s.username is null or s.signed_in_at is not null)
                                 then 'ACTIVE'
                            when code.expires_at > :now then 'CODE_GIVEN'
                            when code.expires_at is not null then 'CODE_EXPIRED'
                            else 'NONE' end as account,
                       s.birth_date, %s as consent_given
                from student s join school_class c on c.id = s.class_id join school sc on sc.id = s.school_id
                     left join sign_in_code code on code.student_id = s.id and code.used_at is null
                """.formatted(StudentRows.CONSENTED) + which
                        + " order by c.name, s.last_name, s.first_name, s.id")
                .param("key", key)
                .param("now", calendar.now().atOffset(ZoneOffset.UTC))
                .query(this::summary)
                .list();
    }

    private StudentSummary summary(ResultSet row, int number) throws SQLException {
        var id = new StudentId(row.getObject("id", UUID.class));
        return new StudentSummary(
                id,
                row.getString("first_name"),
                row.getString("last_name"),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("class_name"),
                SchoolId.of(row.getString("school_id")),
                row.getString("school_name"),
                row.getString("email"),
                AccountProgress.valueOf(row.getString("account")),
                ConsentNeed.of(
                        vault.openBirthDate(row.getBytes("birth_date"), id),
                        row.getBoolean("consent_given"),
                        calendar.today()));
    }
}
