package fr.stagein.offers.companies.signatories;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who said who signs for a company. */
@Configuration
class SigningData {

    @Bean
    PersonalTable signingsTable() {
        return PersonalTable.named("company_signing", "companies")
                .exported("select changed_at from company_signing where changed_by = any(:accounts)")
                .erased("update company_signing set changed_by = '' where changed_by = any(:accounts)");
    }

    @Bean
    PersonalTable signatoriesTable() {
        return PersonalTable.named("company_signatory", "companies").exported("""
                select s.seat, s.name, s.role, s.email from company_signatory s
                join company_member m on m.company_id = s.company_id where m.account_id = any(:accounts)""");
    }
}
