package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import fr.stagein.events.Role;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.PupilData;
import fr.stagein.platform.personal.Subject;
import fr.stagein.platform.personal.Subject.Reader;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept of a pupil here, and who may read all of it. */
@Configuration
class StudentData {

    @Bean
    PupilData pupilData(Students students, Headship headship, FileReadings readings) {
        return (caller, pupil) -> students.find(pupil).flatMap(student -> {
            AccountId account = student.accountId();
            boolean self = caller.accountId().equals(account);
            boolean family = self || student.guardians().contains(caller.accountId());
            boolean school = caller.has(Role.PRINCIPAL) && headship.holds(caller, student.schoolId());
            if (school && !family) {
                readings.opened(pupil, student.schoolId(), FilePart.EXPORT, caller);
            }
            return family || school
                    ? java.util.Optional.of(new Subject(
                            pupil,
                            account == null ? List.of() : List.of(account),
                            self ? Reader.SELF : family ? Reader.GUARDIAN : Reader.SCHOOL))
                    : java.util.Optional.empty();
        });
    }

    @Bean
    PersonalTable studentFileTable(PupilVault vault) {
        return PersonalTable.named("student", "students")
                .exported("""
                        select s.id, s.first_name, s.last_name, s.birth_date, s.ine, s.email, s.username, s.commune_code,
                               s.home, c.name as class_name, sc.name as school_name, s.signed_in_at, s.left_at
                        from student s join school_class c on c.id = s.class_id join school sc on sc.id = s.school_id
                        where s.id = :pupil or s.account_id = any(:accounts)""", row -> readable(row, vault))
                .erased("delete from student where id = :pupil returning id", Stream.STUDENTS);
    }

    private static Map<String, Object> readable(Map<String, Object> row, PupilVault vault) {
        Map<String, Object> readable = new LinkedHashMap<>(row);
        StudentId id = StudentId.of(String.valueOf(readable.remove("id")));
        readable.computeIfPresent("birthDate", (name, bytes) -> vault.openBirthDate((byte[]) bytes, id));
        readable.computeIfPresent("home", (name, bytes) -> point(vault.openHome((byte[]) bytes, id)));
        return readable;
    }

    private static Object point(Student.@Nullable Home home) {
        return home == null ? Map.of() : Map.of("lat", home.lat(), "lon", home.lon());
    }

    /** A guardian's own: for which pupils they answer. */
    @Bean
    PersonalTable guardiansTable() {
        return PersonalTable.named("guardian", "students")
                .exported("""
                        select s.first_name, s.last_name, sc.name as school_name
                        from guardian g join student s on s.id = g.student_id join school sc on sc.id = s.school_id
                        where g.account_id = any(:accounts)""")
                .erased("delete from guardian where account_id = any(:accounts)");
    }

    @Bean
    PersonalTable guardianContactsTable() {
        return PersonalTable.named("guardian_contact", "students").exported("""
                        select position, name, email, phone from guardian_contact
                        where student_id = :pupil or account_id = any(:accounts) order by position""");
    }
}
