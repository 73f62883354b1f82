package fr.stagein.applications.readmodel;

import fr.stagein.applications.readings.FileReadings;
import fr.stagein.events.AccountId;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.PupilData;
import fr.stagein.platform.personal.Subject;
import fr.stagein.platform.personal.Subject.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Declares the personal data in copies of other services' data. They follow their source, erasures included. */
@Configuration
class CopiesData {

    @Bean
    PupilData pupilData(JdbcClient jdbc, Schools schools, FileReadings readings) {
        record Known(AccountId account, List<String> guardians, String school) {}
        return (caller, pupil) -> jdbc.sql("select account_id, guardians, school_id from student where id = :id")
                .param("id", pupil.value())
                .query((row, n) -> new Known(
                        AccountId.of(row.getString("account_id")),
                        Arrays.asList((String[]) row.getArray("guardians").getArray()),
                        row.getString("school_id")))
                .optional()
                .flatMap(known -> {
                    boolean self = known.account().equals(caller.accountId());
                    boolean family = self
                            || known.guardians().contains(caller.accountId().value());
                    boolean school = caller.has(Role.PRINCIPAL) && schools.holds(caller, SchoolId.of(known.school()));
                    if (school && !family) {
                        readings.opened(pupil, SchoolId.of(known.school()), caller);
                    }
                    List<AccountId> accounts = List.of(known.account());
                    if (family) {
                        return Optional.of(new Subject(pupil, accounts, self ? Reader.SELF : Reader.GUARDIAN));
                    }
                    // What a chamber answers for, in the holidays, is not the school's.
                    return school
                            ? Optional.of(new Subject(pupil, accounts, Reader.SCHOOL, SchoolId.of(known.school())))
                            : Optional.empty();
                });
    }

    @Bean
    PersonalTable knownStudentsTable() {
        return PersonalTable.named("student", "copies").erased("""
                update student set guardians = array(select unnest(guardians) except select unnest(:accounts))
                where guardians && :accounts""");
    }

    @Bean
    PersonalTable knownSchoolsTable() {
        return PersonalTable.named("school", "copies").erased("""
                update school set staff = array(select unnest(staff) except select unnest(:accounts))
                where staff && :accounts""");
    }

    @Bean
    PersonalTable knownCompaniesTable() {
        return PersonalTable.named("company", "copies").erased("""
                update company set members = array(select unnest(members) except select unnest(:accounts))
                where members && :accounts""");
    }
}
