package fr.stagein.schools.students;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.students.StudentQueries.StudentSummary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Students over HTTP: themselves, their guardians, their school. */
@RestController
class StudentController {

    private final Students students;
    private final StudentQueries queries;
    private final SetHome setHome;
    private final OpenStudentCard openCard;
    private final Schools schools;
    private final Communes communes;
    private final StaffMembership staffMembership;
    private final TerritoryCalendar calendar;

    StudentController(
            Students students,
            StudentQueries queries,
            SetHome setHome,
            OpenStudentCard openCard,
            Schools schools,
            Communes communes,
            StaffMembership staffMembership,
            TerritoryCalendar calendar) {
        this.students = students;
        this.queries = queries;
        this.setHome = setHome;
        this.openCard = openCard;
        this.schools = schools;
        this.communes = communes;
        this.staffMembership = staffMembership;
        this.calendar = calendar;
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

    /**
     * @param communeCode INSEE code
     * @param lat degrees north, WGS 84; the centre of the commune if absent
     * @param lon degrees east, WGS 84; the centre of the commune if absent
     */
    record NewHome(
            @PlainText @Size(max = 5) String communeCode,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon) {

        Student.@Nullable Home point() {
            return lat == null || lon == null ? null : new Student.Home(lat, lon);
        }

        @Override
        public String toString() {
            return "NewHome[…]";
        }
    }

    /**
     * Gives the calling pupil's own profile: class, school, home, internship weeks, and whether a guardian must still
     * consent.
     */
    @GetMapping("/api/students/me")
    StudentProfile me(Caller caller) {
        return profile(students.own(caller));
    }

    /** Sets where the calling pupil sets out from. Without a point the centre of the commune counts. */
    @PutMapping("/api/students/me/home")
    StudentProfile setMyHome(@Valid @RequestBody NewHome home, Caller caller) {
        setHome.set(caller, home.communeCode(), home.point());
        return profile(students.own(caller));
    }

    /** Lists the calling guardian's children. */
    @GetMapping("/api/students/mine")
    List<StudentSummary> myChildren(Caller caller) {
        return queries.ofGuardian(caller.accountId());
    }

    /** Lists the pupils of a school, for its staff. */
    @GetMapping("/api/schools/{id}/students")
    List<StudentSummary> studentsOfSchool(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return queries.ofSchool(id);
    }

    /**
     * Gives one pupil's card to the school's staff. Whoever opens it is recorded for the pupil and the guardians to
     * see.
     */
    @GetMapping("/api/schools/{id}/students/{studentId}")
    StudentSummary studentOfSchool(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        return openCard.open(caller, id, studentId);
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
                ConsentNeed.of(student.birthDate(), student.consented(), calendar.today()));
    }
}
