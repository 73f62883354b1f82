package fr.stagein.notifications.readmodel;

import fr.stagein.events.AccountId;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.PupilData;
import fr.stagein.platform.personal.Subject;
import fr.stagein.platform.personal.Subject.Reader;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the personal data in copies of other services' data. They follow their source, erasures included. */
@Configuration
class CopiesData {

    /** Which school a pupil is of is not known here: a head reads of the pupil what the other services have. */
    @Bean
    PupilData pupilData(Students students) {
        return (caller, pupil) -> students.find(pupil)
                .filter(student -> student.account().equals(caller.accountId())
                        || student.guardians().contains(caller.accountId()))
                .map(student -> new Subject(
                        pupil,
                        List.of(student.account()),
                        student.account().equals(caller.accountId()) ? Reader.SELF : Reader.GUARDIAN))
                .or(() -> caller.has(Role.PRINCIPAL)
                        ? Optional.of(new Subject(null, List.<AccountId>of(), Reader.SCHOOL))
                        : Optional.empty());
    }

    @Bean
    PersonalTable knownStudentsTable() {
        return PersonalTable.named("student", "copies").erased("""
                update student
                set guardian_account_ids = array(select unnest(guardian_account_ids)
                                                 except select unnest(cast(:accounts as varchar[])))
                where guardian_account_ids && cast(:accounts as varchar[])""");
    }

    @Bean
    PersonalTable knownStaffTable() {
        return PersonalTable.named("staff", "copies").erased("delete from staff where account_id = any(:accounts)");
    }

    @Bean
    PersonalTable knownCompaniesTable() {
        return PersonalTable.named("company", "copies").erased("""
                update company
                set member_account_ids = array(select unnest(member_account_ids)
                                               except select unnest(cast(:accounts as varchar[])))
                where member_account_ids && cast(:accounts as varchar[])""");
    }

    @Bean
    PersonalTable knownApplicationsTable() {
        return PersonalTable.named("application", "copies").erased("delete from application where student_id = :pupil");
    }
}
