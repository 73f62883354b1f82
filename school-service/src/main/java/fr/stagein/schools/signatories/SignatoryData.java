package fr.stagein.schools.signatories;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who said who signs. The name itself stands on agreements and is the school's. */
@Configuration
class SignatoryData {

    @Bean
    PersonalTable signatoriesTable() {
        return PersonalTable.named("signatory", "school-staff")
                .exported("select name, title, said_at from signatory where said_by = any(:accounts) order by id")
                .erased("update signatory set said_by = '' where said_by = any(:accounts)");
    }
}
