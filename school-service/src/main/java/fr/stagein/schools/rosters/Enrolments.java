package fr.stagein.schools.rosters;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.rosters.RosterLine.Contact;
import fr.stagein.schools.rosters.RosterStudent.RosterContact;
import fr.stagein.schools.students.PupilVault;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A school's whole list, read at once and written in batches. */
@Repository
class Enrolments {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final EventPublisher events;
    private final Clock clock;
    private final PupilVault vault;

    Enrolments(
            JdbcClient jdbc, NamedParameterJdbcTemplate batches, EventPublisher events, Clock clock, PupilVault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.events = events;
        this.clock = clock;
        this.vault = vault;
    }

    /** All pupils, those who left too. */
    @Transactional(readOnly = true)
    public List<RosterStudent> of(SchoolId school) {
        Map<UUID, List<RosterContact>> contacts = jdbc
                .sql("""
                        select g.* from guardian_contact g join student s on s.id = g.student_id
                        where s.school_id = :school order by g.student_id, g.position""")
                .param("school", school.value())
                .query((row, n) -> Map.entry(row.getObject("student_id", UUID.class), contact(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select s.*, c.name as class_name,
                       array(select account_id from guardian g where g.student_id = s.id order by 1) as guardians
                from student s join school_class c on c.id = s.class_id
                where s.school_id = :school order by s.last_name, s.first_name, s.id""")
                .param("school", school.value())
                .query((row, n) -> known(row, contacts))
                .list();
    }

    private RosterContact contact(ResultSet row) throws SQLException {
        var student = new StudentId(row.getObject("student_id", UUID.class));
        String account = row.getString("account_id");
        return new RosterContact(
                new Contact(
                        row.getString("name"),
                        row.getString("email"),
                        vault.openPhone(row.getBytes("phone"), student, row.getInt("position"))),
                account == null ? null : AccountId.of(account));
    }

    private RosterStudent known(ResultSet row, Map<UUID, List<RosterContact>> contacts) throws SQLException {
        var id = new StudentId(row.getObject("id", UUID.class));
        String account = row.getString("account_id");
        Array guardians = row.getArray("guardians");
        return new RosterStudent(
                id,
                row.getLong("version"),
                account == null ? null : AccountId.of(account),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("class_name"),
                row.getString("last_name"),
                row.getString("first_name"),
                vault.openBirthDate(row.getBytes("birth_date"), id),
                row.getString("ine"),
                row.getString("email"),
                row.getObject("left_at") != null,
                contacts.getOrDefault(id.value(), List.of()),
                Stream.of((String[]) guardians.getArray()).map(AccountId::of).toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enrol(Collection<RosterStudent> created, School school) {
        batches.batchUpdate(
                """
                insert into student (id, version, school_id, class_id, first_name, last_name, birth_date, commune_code,
                                     ine, email)
                values (:id, :version, :school, :class, :firstName, :lastName, :birthDate, :commune, :ine, :email)""",
                created.stream()
                        .map(one -> row(one, school).addValue("commune", school.communeCode()))
                        .toArray(SqlParameterSource[]::new));
        addContacts(created);
        created.forEach(one -> events.publish(
                EventType.STUDENT_ENROLLED, student(one, school, false).state(StudentState.Status.ENROLLED)));
    }

    /** Writes each of these as given; its version is the next one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Collection<RosterStudent> changed, School school) {
        int[] rows = batches.batchUpdate(
                """
                update student set version = :version, class_id = :class, first_name = :firstName,
                       last_name = :lastName, birth_date = :birthDate, ine = :ine, email = :email, left_at = :leftAt,
                       consent_told = true
                where id = :id and version = :version - 1""",
                changed.stream()
                        .map(one -> row(one, school).addValue("leftAt", one.left() ? now() : null))
                        .toArray(SqlParameterSource[]::new));
        requireAll(rows);
        UUID[] ids = ids(changed);
        jdbc.sql("delete from guardian_contact where student_id = any(:ids)")
                .param("ids", ids)
                .update();
        addContacts(changed);
        jdbc.sql("delete from guardian where student_id = any(:ids)")
                .param("ids", ids)
                .update();
        batches.batchUpdate(
                "insert into guardian (student_id, account_id) values (:id, :account)",
                changed.stream()
                        .flatMap(one -> one.guardians().stream()
                                .map(account -> new MapSqlParameterSource()
                                        .addValue("id", one.id().value())
                                        .addValue("account", account.value())))
                        .toArray(SqlParameterSource[]::new));
        Set<StudentId> consented = consented(ids);
        for (RosterStudent one : changed) {
            var state = student(one, school, consented.contains(one.id()))
                    .state(one.left() ? StudentState.Status.LEFT : StudentState.Status.ENROLLED);
            events.publish(one.left() ? EventType.STUDENT_LEFT : EventType.STUDENT_CHANGED, state);
        }
    }

    /** Takes away pupils as if they had never been there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<RosterStudent> created, School school) {
        jdbc.sql("delete from student where id = any(:ids)")
                .param("ids", ids(created))
                .update();
        created.forEach(one -> {
            events.publish(EventType.STUDENT_LEFT, student(one, school, false).state(StudentState.Status.LEFT));
            events.erase(fr.stagein.events.Stream.STUDENTS, one.id().toString());
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

    private void addContacts(Collection<RosterStudent> students) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (RosterStudent one : students) {
            for (int i = 0; i < one.contacts().size(); i++) {
                RosterContact known = one.contacts().get(i);
                AccountId account = known.account();
                rows.add(new MapSqlParameterSource()
                        .addValue("student", one.id().value())
                        .addValue("position", i + 1)
                        .addValue("name", known.contact().name())
                        .addValue("email", known.contact().email())
                        .addValue("phone", vault.sealPhone(known.contact().phone(), one.id(), i + 1))
                        .addValue("account", account == null ? null : account.value()));
            }
        }
        batches.batchUpdate("""
                insert into guardian_contact (student_id, position, name, email, phone, account_id)
                values (:student, :position, :name, :email, :phone, :account)""", rows.toArray(SqlParameterSource[]::new));
    }

    private static void requireAll(int[] rows) {
        for (int row : rows) {
            if (row == 0) {
                throw new OptimisticLockingFailureException("A student was changed meanwhile");
            }
        }
    }

    private MapSqlParameterSource row(RosterStudent one, School school) {
        return new MapSqlParameterSource()
                .addValue("id", one.id().value())
                .addValue("version", one.version())
                .addValue("school", school.id().value())
                .addValue("class", one.classId().value())
                .addValue("firstName", one.firstName())
                .addValue("lastName", one.lastName())
                .addValue("birthDate", vault.sealBirthDate(one.birthDate(), one.id()))
                .addValue("ine", one.ine())
                .addValue("email", one.email());
    }

    private Set<StudentId> consented(UUID[] ids) {
        return jdbc.sql("select s.id from student s where s.id = any(:ids) and " + Students.CONSENTED)
                .param("ids", ids)
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .set();
    }

    private static Student student(RosterStudent one, School school, boolean consented) {
        return new Student(
                one.id(),
                one.version(),
                one.accountId(),
                school.id(),
                one.classId(),
                programme(one.classId(), school),
                one.firstName(),
                one.lastName(),
                one.birthDate(),
                school.communeCode(),
                null,
                one.guardians(),
                consented);
    }

    private static String programme(ClassId id, School school) {
        return school.classes().stream()
                .filter(one -> one.classId().equals(id))
                .map(one -> one.programme())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The school has no class " + id));
    }

    private static UUID[] ids(Collection<RosterStudent> students) {
        return students.stream().map(one -> one.id().value()).toArray(UUID[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static @Nullable AccountId accountOf(RosterStudent before, Contact contact) {
        return before.contacts().stream()
                .filter(known -> contact.email() != null
                        && Objects.equals(known.contact().email(), contact.email()))
                .map(RosterContact::account)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
