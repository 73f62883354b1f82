package fr.stagein.schools.directory;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.territory.Communes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Schools over HTTP: their staff and the operator. */
@RestController
class SchoolController {

    private final Schools schools;
    private final StudentCounts studentCounts;
    private final Communes communes;
    private final RegisterSchool register;
    private final SetWeeks setWeeks;

    SchoolController(
            Schools schools,
            StudentCounts studentCounts,
            Communes communes,
            RegisterSchool register,
            SetWeeks setWeeks) {
        this.schools = schools;
        this.studentCounts = studentCounts;
        this.communes = communes;
        this.register = register;
        this.setWeeks = setWeeks;
    }

    /** @param role the caller's own there; absent for the operator */
    record SchoolView(
            SchoolId id,
            long version,
            String name,
            Kind kind,
            String communeCode,
            String communeName,
            String email,
            @Nullable StaffRole role,
            List<ClassView> classes) {}

    record ClassView(ClassId id, String name, String programme, List<Week> weeks, int studentCount) {}

    record NewSchool(
            @NotNull SchoolId uai,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 120)
            String name,

            @NotNull Kind kind,
            @PlainText @Size(max = 5) String communeCode,
            @NotBlank @Email @Size(max = 200) String email) {}

    /** @param inHolidays true if weeks in the school holidays are meant */
    record Weeks(
            @NotNull @Size(max = 30) List<@NotNull Week> weeks,
            @Nullable Boolean inHolidays) {}

    /** Lists the schools of the calling member of staff, with their classes. */
    @GetMapping("/api/schools/mine")
    List<SchoolView> mySchools(Caller caller) {
        schools.isSeen(caller.accountId());
        return schools.ofStaff(caller.accountId()).stream()
                .map(school -> view(school, roleOf(caller, school)))
                .toList();
    }

    /** Lists all schools with their classes, for the operator. */
    @GetMapping("/api/schools")
    List<SchoolView> schools() {
        return schools.all().stream().map(school -> view(school, null)).toList();
    }

    /** Registers a school, for the operator. */
    @PostMapping("/api/schools")
    @ResponseStatus(HttpStatus.CREATED)
    SchoolView registerSchool(@Valid @RequestBody NewSchool school) {
        return view(
                register.register(school.uai(), school.name(), school.kind(), school.communeCode(), school.email()),
                null);
    }

    /**
     * Replaces the internship weeks of a class, for the head. Weeks in the school holidays are refused unless the body
     * says that they are meant.
     */
    @PutMapping("/api/schools/{id}/classes/{classId}/weeks")
    SchoolView setWeeks(
            @PathVariable SchoolId id, @PathVariable ClassId classId, @Valid @RequestBody Weeks wanted, Caller caller) {
        School changed = setWeeks.set(caller, id, classId, wanted.weeks(), Boolean.TRUE.equals(wanted.inHolidays()));
        return view(changed, roleOf(caller, changed));
    }

    private static @Nullable StaffRole roleOf(Caller caller, School school) {
        return school.staff().stream()
                .filter(member -> member.accountId().equals(caller.accountId()))
                .map(StaffMember::role)
                .findFirst()
                .orElse(null);
    }

    private SchoolView view(School school, @Nullable StaffRole role) {
        Map<ClassId, Integer> students = studentCounts.of(school.id());
        return new SchoolView(
                school.id(),
                school.version(),
                school.name(),
                school.kind(),
                school.communeCode(),
                communes.name(school.communeCode()),
                school.email(),
                role,
                school.classes().stream()
                        .map(one -> new ClassView(
                                one.classId(),
                                one.name(),
                                one.programme(),
                                one.weeks(),
                                students.getOrDefault(one.classId(), 0)))
                        .toList());
    }
}
