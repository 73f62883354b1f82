package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How students are read, one of them or a whole school: two statements, however many they are. */
@Repository
class StudentRows {

    /** The last word counts, whichever guardian's it is; no word is no. */
    static final String CONSENTED = """
            coalesce((select given from guardian_consent gc where gc.student_id = s.id order by gc.id desc limit 1), false)""";

    private static final String STUDENTS = """
            select s.*, c.name as class_name, c.programme, %s as consented,
                   array(select account_id from guardian g where g.student_id = s.id order by 1) as guardians
            from student s join school_class c on c.id = s.class_id
            """.formatted(CONSENTED);

    private final JdbcClient jdbc;
    private final PupilVault vault;

    StudentRows(JdbcClient jdbc, PupilVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * By name.
     *
     * @param condition on the student {@code s}, with the parameter {@code :key}
     */
    List<Student> where(String condition, Object key) {
        Map<UUID, List<GuardianContact>> contacts = jdbc
                .sql("select g.* from guardian_contact g join student s on s.id = g.student_id where " + condition
                        + " order by g.student_id, g.position")
                .param("key", key)
                .query((row, n) -> Map.entry(row.getObject("student_id", UUID.class), contact(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(STUDENTS + " where " + condition + " order by s.last_name, s.first_name, s.id")
                .param("key", key)
                .query((row, n) -> student(row, contacts))
                .list();
    }

    private GuardianContact contact(ResultSet row) throws SQLException {
        var student = new StudentId(row.getObject("student_id", UUID.class));
        String account = row.getString("account_id");
        return new GuardianContact(
                new Contact(
                        row.getString("name"),
                        row.getString("email"),
                        vault.openPhone(row.getBytes("phone"), student, row.getInt("position"))),
                account == null ? null : AccountId.of(account));
    }

    private Student student(ResultSet row, Map<UUID, List<GuardianContact>> contacts) throws SQLException {
        var id = new StudentId(row.getObject("id", UUID.class));
        String account = row.getString("account_id");
        return new Student(
                id,
                row.getLong("version"),
                account == null ? null : AccountId.of(account),
                new Identity(
                        row.getString("last_name"),
                        row.getString("first_name"),
                        vault.openBirthDate(row.getBytes("birth_date"), id),
                        row.getString("ine")),
                new Enrolment(
                        SchoolId.of(row.getString("school_id")),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getString("class_name"),
                        row.getString("programme"),
                        row.getObject("left_at") != null),
                row.getString("email"),
                row.getString("commune_code"),
                vault.openHome(row.getBytes("home"), id),
                contacts.getOrDefault(id.value(), List.of()),
                Stream.of((String[]) row.getArray("guardians").getArray())
                        .map(AccountId::of)
                        .toList(),
                row.getBoolean("consented"));
    }
}
