package fr.stagein.schools.demo;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.Kind;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs at start where {@code stagein.demo.load} is on; what is there already stays as it is. */
@Component
@ConditionalOnBooleanProperty("stagein.demo.load")
class DemoSchools implements ApplicationRunner {

    private static final Pattern LIST = Pattern.compile(";");

    private final TerritoryPack pack;
    private final Schools schools;
    private final Students students;
    private final TransactionTemplate transaction;

    DemoSchools(TerritoryPack pack, Schools schools, Students students, TransactionTemplate transaction) {
        this.pack = pack;
        this.schools = schools;
        this.students = students;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Map<String, String>> classes = pack.table("classes.csv");
        List<Map<String, String>> staff = pack.table("staff.csv");
        List<Map<String, String>> guardians = pack.table("guardians.csv");
        pack.table("schools.csv")
                .forEach(row -> transaction.executeWithoutResult(status -> {
                    if (schools.find(SchoolId.of(cell(row, "uai"))).isEmpty()) {
                        schools.add(school(row, classes, staff));
                    }
                }));
        pack.table("students.csv")
                .forEach(row -> transaction.executeWithoutResult(status -> {
                    if (students.find(StudentId.of(cell(row, "id"))).isEmpty()) {
                        students.add(student(row, classes, guardians));
                    }
                }));
    }

    private static School school(
            Map<String, String> row, List<Map<String, String>> classes, List<Map<String, String>> staff) {
        String uai = cell(row, "uai");
        return new School(
                SchoolId.of(uai),
                1,
                cell(row, "name"),
                Kind.valueOf(cell(row, "kind")),
                cell(row, "communeCode"),
                cell(row, "email"),
                classes.stream()
                        .filter(one -> cell(one, "uai").equals(uai))
                        .map(one -> new SchoolClass(
                                ClassId.of(cell(one, "id")),
                                cell(one, "name"),
                                cell(one, "programme"),
                                list(cell(one, "weeks")).map(Week::of).toList()))
                        .toList(),
                staff.stream()
                        .filter(one -> cell(one, "uai").equals(uai))
                        .map(one -> new StaffMember(
                                AccountId.of(cell(one, "accountId")),
                                StaffRole.valueOf(cell(one, "role")),
                                list(cell(one, "classIds")).map(ClassId::of).toList()))
                        .toList());
    }

    private static Student student(
            Map<String, String> row, List<Map<String, String>> classes, List<Map<String, String>> guardians) {
        return new Student(
                StudentId.of(cell(row, "id")),
                1,
                AccountId.of(cell(row, "accountId")),
                SchoolId.of(cell(row, "uai")),
                ClassId.of(cell(row, "classId")),
                classes.stream()
                        .filter(one -> cell(one, "id").equals(cell(row, "classId")))
                        .map(one -> cell(one, "programme"))
                        .findFirst()
                        .orElseThrow(),
                cell(row, "firstName"),
                cell(row, "lastName"),
                LocalDate.parse(cell(row, "birthDate")),
                cell(row, "communeCode"),
                new Student.Home(Double.parseDouble(cell(row, "lat")), Double.parseDouble(cell(row, "lon"))),
                guardians.stream()
                        .filter(one -> cell(one, "studentId").equals(cell(row, "id")))
                        .map(one -> AccountId.of(cell(one, "accountId")))
                        .toList());
    }

    private static Stream<String> list(String cell) {
        return LIST.splitAsStream(cell).filter(part -> !part.isBlank()).map(String::strip);
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("The territory's table lacks the column " + column);
        }
        return value;
    }
}
