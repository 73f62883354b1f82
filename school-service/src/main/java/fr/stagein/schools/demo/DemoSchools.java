package fr.stagein.schools.demo;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import fr.stagein.schools.directory.Kind;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.students.Enrolment;
import fr.stagein.schools.students.Enrolments;
import fr.stagein.schools.students.Identity;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs at start where {@code stagein.demo.load} is on; what is there already stays as it is. */
@Component
@ConditionalOnBooleanProperty("stagein.demo.load")
class DemoSchools implements ApplicationRunner {

    private final TerritoryPack pack;
    private final Schools schools;
    private final Students students;
    private final Enrolments enrolments;
    private final TransactionTemplate transaction;

    DemoSchools(
            TerritoryPack pack,
            Schools schools,
            Students students,
            Enrolments enrolments,
            TransactionTemplate transaction) {
        this.pack = pack;
        this.schools = schools;
        this.students = students;
        this.enrolments = enrolments;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Row> classes = pack.table("classes.csv");
        List<Row> staff = pack.table("staff.csv");
        List<Row> guardians = pack.table("guardians.csv");
        pack.each(
                "schools.csv",
                row -> transaction.execute(status -> {
                    if (schools.find(SchoolId.of(row.text("uai"))).isEmpty()) {
                        schools.add(school(row, classes, staff));
                    }
                    return row;
                }));
        introduce(staff, pack.table("accounts.csv"));
        pack.each(
                "students.csv",
                row -> transaction.execute(status -> {
                    if (students.find(StudentId.of(row.text("id"))).isEmpty()) {
                        enrolments.enrol(List.of(student(row, classes, guardians)));
                    }
                    return row;
                }));
    }

    /** Staff as their colleagues know them. */
    private void introduce(List<Row> staff, List<Row> accounts) {
        for (Row member : staff) {
            accounts.stream()
                    .filter(account -> account.text("accountId").equals(member.text("accountId")))
                    .forEach(account -> schools.introduce(
                            SchoolId.of(member.text("uai")),
                            AccountId.of(member.text("accountId")),
                            account.text("email"),
                            account.text("firstName") + " " + account.text("lastName")));
        }
    }

    private static School school(Row row, List<Row> classes, List<Row> staff) {
        String uai = row.text("uai");
        return new School(
                SchoolId.of(uai),
                1,
                row.text("name"),
                Kind.valueOf(row.text("kind")),
                row.text("communeCode"),
                row.text("email"),
                classes.stream()
                        .filter(one -> one.text("uai").equals(uai))
                        .map(one -> new SchoolClass(
                                ClassId.of(one.text("id")),
                                one.text("name"),
                                one.text("programme"),
                                one.list("weeks").map(Week::of).toList()))
                        .toList(),
                staff.stream()
                        .filter(one -> one.text("uai").equals(uai))
                        .map(one -> new StaffMember(
                                AccountId.of(one.text("accountId")),
                                StaffRole.valueOf(one.text("role")),
                                one.list("classIds").map(ClassId::of).toList()))
                        .toList(),
                null);
    }

    private static Student student(Row row, List<Row> classes, List<Row> guardians) {
        Row schoolClass = classes.stream()
                .filter(one -> one.text("id").equals(row.text("classId")))
                .findFirst()
                .orElseThrow();
        return new Student(
                StudentId.of(row.text("id")),
                1,
                AccountId.of(row.text("accountId")),
                new Identity(row.text("lastName"), row.text("firstName"), LocalDate.parse(row.text("birthDate")), null),
                new Enrolment(
                        SchoolId.of(row.text("uai")),
                        ClassId.of(row.text("classId")),
                        schoolClass.text("name"),
                        schoolClass.text("programme"),
                        false),
                null,
                row.text("communeCode"),
                new Student.Home(row.number("lat"), row.number("lon")),
                List.of(),
                guardians.stream()
                        .filter(one -> one.text("studentId").equals(row.text("id")))
                        .map(one -> AccountId.of(one.text("accountId")))
                        .toList(),
                false);
    }
}
