package fr.stagein.offers.offers.visibility;

import fr.stagein.events.AccountId;
import fr.stagein.platform.access.Role;
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

/** Declares the personal data in copies of school-service's data. They follow their source, erasures included. */
@Configuration
class CopiesData {

    @Bean
    PupilData pupilData(JdbcClient jdbc) {
        record Known(AccountId account, List<String> guardians, List<String> staff) {}
        return (caller, pupil) -> jdbc.sql("""
                        select s.account_id, s.guardians, coalesce(k.staff, '{}') as staff
                        from student s left join school k on k.id = s.school_id where s.id = :id""")
                .param("id", pupil.value())
                .query((row, n) -> new Known(
                        AccountId.of(row.getString("account_id")),
                        Arrays.asList((String[]) row.getArray("guardians").getArray()),
                        Arrays.asList((String[]) row.getArray("staff").getArray())))
                .optional()
                .flatMap(known -> {
                    String who = caller.accountId().value();
                    boolean self = known.account().value().equals(who);
                    boolean family = self || known.guardians().contains(who);
                    boolean school = caller.has(Role.PRINCIPAL) && known.staff().contains(who);
                    return family || school
                            ? Optional.of(new Subject(
                                    pupil,
                                    List.of(known.account()),
                                    self ? Reader.SELF : family ? Reader.GUARDIAN : Reader.SCHOOL))
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
}
