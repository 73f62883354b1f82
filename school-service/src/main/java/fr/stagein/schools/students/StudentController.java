package fr.stagein.schools.students;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Students over HTTP: themselves, their guardians, their school. */
@RestController
class StudentController {

    /** Loi Informatique et Libertés, article 45. */
    private static final int CONSENTS_ALONE_FROM = 15;

    private final Students students;
    private final Schools schools;
    private final Communes communes;
    private final StaffMembership staffMembership;
    private final FileReadings readings;
    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;
    private final PupilVault vault;

    StudentController(
            Students students,
            Schools schools,
            Communes communes,
            StaffMembership staffMembership,
            FileReadings readings,
            JdbcClient jdbc,
            TerritoryCalendar calendar,
            PupilVault vault) {
        this.students = students;
        this.schools = schools;
        this.communes = communes;
        this.staffMembership = staffMembership;
        this.readings = readings;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.vault = vault;
    }

    record StudentProfile(
            StudentId id,
            String firstName,
            String lastName,
            String programme,
            StudentClass schoolClass,
            StudentSchool school,
            @Nullable HomeView home,
            List<Week> weeks,
            ConsentNeed consent) {}

    record StudentClass(ClassId id, String name) {}

    record StudentSchool(SchoolId id, String name, String communeName) {}

    record HomeView(String communeCode, String label, double lat, double lon) {}

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

    enum ConsentNeed {
        /** 15 or older. */
        NOT_NEEDED,
        MISSING,
        GIVEN
    }

    record NewHome(
            @PlainText @Size(max = 5) String communeCode,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon) {

        @Override
        public String toString() {
            return "NewHome[…]";
        }
    }

    @GetMapping("/api/students/me")
    StudentProfile me(Caller caller) {
        return profile(students.own(caller));
    }

    @PutMapping("/api/students/me/home")
    @Transactional
    public StudentProfile setMyHome(@Valid @RequestBody NewHome home, Caller caller) {
        var commune =
                communes.find(home.communeCode()).orElseThrow(() -> Rejection.field("communeCode", "unknown-commune"));
        Double lat = home.lat();
        Double lon = home.lon();
        Student.Home point = lat == null || lon == null
                ? new Student.Home(commune.lat(), commune.lon())
                : new Student.Home(lat, lon);
        if (!point.isNear(commune.lat(), commune.lon())) {
            throw Rejection.field("communeCode", "home-elsewhere", commune.name());
        }
        students.setHome(students.own(caller).id(), commune.code(), point);
        return profile(students.own(caller));
    }

    @GetMapping("/api/students/mine")
    List<StudentSummary> myChildren(Caller caller) {
        return summaries(
                "join guardian g on g.student_id = s.id where s.left_at is null and g.account_id = :key",
                caller.accountId().value());
    }

    @GetMapping("/api/schools/{id}/students")
    List<StudentSummary> studentsOfSchool(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return summaries("where s.left_at is null and s.school_id = :key", id.value());
    }

    /** A pupil's card: who of the staff opens it is kept. */
    @GetMapping("/api/schools/{id}/students/{studentId}")
    @Transactional
    public StudentSummary studentOfSchool(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        staffMembership.require(caller, id);
        StudentSummary card = summaries("where s.left_at is null and s.id = :key", studentId.value()).stream()
                .filter(student -> student.schoolId().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        readings.opened(studentId, id, FilePart.CARD, caller);
        return card;
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
                """.formatted(Students.CONSENTED) + which + " order by c.name, s.last_name, s.first_name, s.id")
                .param("key", key)
                .param("now", calendar.now().atOffset(ZoneOffset.UTC))
                .query(this::summary)
                .list();
    }

    private StudentSummary summary(ResultSet row, int number) throws SQLException {
        var id = new StudentId(row.getObject("id", UUID.class));
        LocalDate birthDate = vault.openBirthDate(row.getBytes("birth_date"), id);
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
                consent(birthDate, row.getBoolean("consent_given")));
    }

    private ConsentNeed consent(LocalDate birthDate, boolean given) {
        if (!birthDate.isAfter(calendar.today().minusYears(CONSENTS_ALONE_FROM))) {
            return ConsentNeed.NOT_NEEDED;
        }
        return given ? ConsentNeed.GIVEN : ConsentNeed.MISSING;
    }

    private ConsentNeed consentOf(Student student) {
        return consent(student.birthDate(), student.consented());
    }

    private StudentProfile profile(Student student) {
        School school = schools.find(student.schoolId()).orElseThrow();
        var schoolClass = school.classes().stream()
                .filter(one -> one.classId().equals(student.classId()))
                .findFirst()
                .orElseThrow();
        Student.Home home = student.home();
        return new StudentProfile(
                student.id(),
                student.firstName(),
                student.lastName(),
                student.programme(),
                new StudentClass(schoolClass.classId(), schoolClass.name()),
                new StudentSchool(school.id(), school.name(), communes.name(school.communeCode())),
                home == null
                        ? null
                        : new HomeView(
                                student.communeCode(), communes.name(student.communeCode()), home.lat(), home.lon()),
                schoolClass.weeks(),
                consentOf(student));
    }
}
