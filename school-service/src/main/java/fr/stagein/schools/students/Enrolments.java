package fr.stagein.schools.students;

import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A school's whole list, read at once and written in batches; each student is published in the same transaction. */
@Repository
public class Enrolments {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final StudentRows rows;
    private final EventPublisher events;
    private final Clock clock;
    private final PupilVault vault;

    Enrolments(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            StudentRows rows,
            EventPublisher events,
            Clock clock,
            PupilVault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
        this.vault = vault;
    }

    /** All students by name, those who left too. */
    @Transactional(readOnly = true)
    public List<Student> of(SchoolId school) {
        return rows.where("s.school_id = :key", school.value());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enrol(Collection<Student> created) {
        batches.batchUpdate(
                """
                insert into student (id, version, account_id, school_id, class_id, first_name, last_name, birth_date,
                                     commune_code, home, ine, email)
                values (:id, :version, :account, :school, :class, :firstName, :lastName, :birthDate, :commune, :home,
                        :ine, :email)""",
                created.stream()
                        .map(one -> row(one).addValue(
                                        "account",
                                        one.accountId() == null
                                                ? null
                                                : one.accountId().value())
                                .addValue("school", one.schoolId().value())
                                .addValue("commune", one.communeCode())
                                .addValue("home", vault.sealHome(one.home(), one.id())))
                        .toArray(SqlParameterSource[]::new));
        addContacts(created);
        addGuardians(created);
        created.forEach(one -> events.publish(EventType.STUDENT_ENROLLED, one.state()));
    }

    /**
     * Writes each of these as given, but for account, home and consent, which are not the school's to change; its version
     * is the next one.
     *
     * @throws OptimisticLockingFailureException if one was changed meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Collection<Student> changed) {
        int[] written = batches.batchUpdate(
                """
                update student set version = :version, class_id = :class, first_name = :firstName,
                       last_name = :lastName, birth_date = :birthDate, ine = :ine, email = :email, left_at = :leftAt,
                       consent_told = true
                where id = :id and version = :version - 1""",
                changed.stream()
                        .map(one -> row(one).addValue(
                                        "leftAt", one.left() ? clock.instant().atOffset(ZoneOffset.UTC) : null))
                        .toArray(SqlParameterSource[]::new));
        requireAll(written);
        UUID[] ids = ids(changed);
        jdbc.sql("delete from guardian_contact where student_id = any(:ids)")
                .param("ids", ids)
                .update();
        addContacts(changed);
        jdbc.sql("delete from guardian where student_id = any(:ids)")
                .param("ids", ids)
                .update();
        addGuardians(changed);
        Set<StudentId> consented = consented(ids);
        for (Student one : changed) {
            events.publish(
                    one.left() ? EventType.STUDENT_LEFT : EventType.STUDENT_CHANGED,
                    one.withConsent(consented.contains(one.id())).state());
        }
    }

    /** Takes away students as if they had never been there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<Student> created) {
        jdbc.sql("delete from student where id = any(:ids)")
                .param("ids", ids(created))
                .update();
        created.forEach(one -> {
            events.publish(EventType.STUDENT_LEFT, one.gone().state());
            events.erase(Stream.STUDENTS, one.id().toString());
        });
    }

    /** Whether one of these did something with their account, home or consent that would be lost. */
    @Transactional(readOnly = true)
    public boolean anyActed(Collection<StudentId> students) {
        return jdbc.sql("""
                select exists (select from student where id = any(:ids)
                                 and (home is not null or username is not null or account_id is not null))
                    or exists (select from guardian_consent where student_id = any(:ids))""")
                .param("ids", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private void addContacts(Collection<Student> students) {
        List<SqlParameterSource> added = new ArrayList<>();
        for (Student one : students) {
            int position = 0;
            for (GuardianContact guardian : one.contacts()) {
                position++;
                Contact contact = guardian.contact();
                added.add(new MapSqlParameterSource()
                        .addValue("student", one.id().value())
                        .addValue("position", position)
                        .addValue("name", contact.name())
                        .addValue("email", contact.email())
                        .addValue("phone", vault.sealPhone(contact.phone(), one.id(), position))
                        .addValue(
                                "account",
                                guardian.account() == null
                                        ? null
                                        : guardian.account().value()));
            }
        }
        batches.batchUpdate("""
                insert into guardian_contact (student_id, position, name, email, phone, account_id)
                values (:student, :position, :name, :email, :phone, :account)""", added.toArray(SqlParameterSource[]::new));
    }

    private void addGuardians(Collection<Student> students) {
        batches.batchUpdate(
                "insert into guardian (student_id, account_id) values (:id, :account)",
                students.stream()
                        .flatMap(one -> one.guardians().stream()
                                .map(account -> new MapSqlParameterSource()
                                        .addValue("id", one.id().value())
                                        .addValue("account", account.value())))
                        .toArray(SqlParameterSource[]::new));
    }

    private static void requireAll(int[] written) {
        for (int row : written) {
            if (row == 0) {
                throw new OptimisticLockingFailureException("A student was changed meanwhile");
            }
        }
    }

    private MapSqlParameterSource row(Student one) {
        return new MapSqlParameterSource()
                .addValue("id", one.id().value())
                .addValue("version", one.version())
                .addValue("class", one.classId().value())
                .addValue("firstName", one.firstName())
                .addValue("lastName", one.lastName())
                .addValue("birthDate", vault.sealBirthDate(one.birthDate(), one.id()))
                .addValue("ine", one.ine())
                .addValue("email", one.email());
    }

    private Set<StudentId> consented(UUID[] ids) {
        return jdbc.sql("select s.id from student s where s.id = any(:ids) and " + StudentRows.CONSENTED)
                .param("ids", ids)
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .set();
    }

    private static UUID[] ids(Collection<Student> students) {
        return students.stream().map(one -> one.id().value()).toArray(UUID[]::new);
    }
}
