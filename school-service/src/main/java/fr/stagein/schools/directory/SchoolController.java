package fr.stagein.schools.directory;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.Kind;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.access.Headship;
import fr.stagein.territory.SchoolHolidays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
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
    private final Communes communes;
    private final Headship headship;
    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;
    private final SchoolHolidays holidays;

    SchoolController(
            Schools schools,
            Communes communes,
            Headship headship,
            JdbcClient jdbc,
            TerritoryCalendar calendar,
            SchoolHolidays holidays) {
        this.schools = schools;
        this.communes = communes;
        this.headship = headship;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.holidays = holidays;
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

    @GetMapping("/api/schools/mine")
    List<SchoolView> mySchools(Caller caller) {
        schools.isSeen(caller.accountId());
        return schools.ofStaff(caller.accountId()).stream()
                .map(school -> view(school, roleOf(caller, school)))
                .toList();
    }

    @GetMapping("/api/schools")
    List<SchoolView> schools() {
        return schools.all().stream().map(school -> view(school, null)).toList();
    }

    @PostMapping("/api/schools")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public SchoolView registerSchool(@Valid @RequestBody NewSchool school) {
        if (communes.find(school.communeCode()).isEmpty()) {
            throw Rejection.field("communeCode", "unknown-commune");
        }
        var added = new School(
                school.uai(),
                1,
                school.name().strip(),
                school.kind(),
                school.communeCode(),
                school.email().strip(),
                List.of(),
                List.of(),
                null);
        try {
            schools.add(added);
        } catch (DuplicateKeyException twice) {
            throw Rejection.conflict("school-known");
        }
        return view(added, null);
    }

    @PutMapping("/api/schools/{id}/classes/{classId}/weeks")
    @Transactional
    public SchoolView setWeeks(
            @PathVariable SchoolId id, @PathVariable ClassId classId, @Valid @RequestBody Weeks wanted, Caller caller) {
        headship.require(caller, id);
        School school = schools.find(id).filter(one -> one.has(classId)).orElseThrow(NotFound::new);
        List<Week> before = school.classes().stream()
                .filter(one -> one.classId().equals(classId))
                .flatMap(one -> one.weeks().stream())
                .toList();
        LocalDate today = calendar.today();
        wanted.weeks().stream()
                .filter(week -> week.hasBegunBy(today) && !before.contains(week))
                .findFirst()
                .ifPresent(week -> {
                    throw Rejection.field("weeks", "week-past", week);
                });
        if (!Boolean.TRUE.equals(wanted.inHolidays())) {
            wanted.weeks().stream()
                    .filter(week -> holidays.touch(week.monday(), week.monday().plusDays(4)) && !before.contains(week))
                    .findFirst()
                    .ifPresent(week -> {
                        throw Rejection.conflict("week-in-holidays", week);
                    });
        }
        School changed = school.withWeeks(
                classId, wanted.weeks().stream().distinct().sorted().toList());
        schools.save(changed);
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
        Map<UUID, Integer> students = jdbc
                .sql(
                        "select class_id, count(*)::int as students from student where school_id = :id and left_at is null group by class_id")
                .param("id", school.id().value())
                .query((row, n) -> Map.entry(row.getObject("class_id", UUID.class), row.getInt("students")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
                                students.getOrDefault(one.classId().value(), 0)))
                        .toList());
    }
}
