package fr.stagein.offers.companies.members;

import fr.stagein.events.EventType;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.platform.personal.Farewell;
import fr.stagein.platform.personal.PersonalTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept of the people who act for companies. */
@Configuration
class MemberData {

    /** The last one too: the operator has agreed to it, and then nobody acts for the company. */
    @Bean
    Farewell membersLeave(Companies companies) {
        return account -> {
            List<Company> theirs = companies.ofMember(account);
            theirs.forEach(company -> companies.save(company.without(account), EventType.COMPANY_CHANGED));
            return theirs.size();
        };
    }

    @Bean
    PersonalTable membersTable() {
        return PersonalTable.named("company_member", "companies").exported("""
                select c.name as company, c.contact_email, m.email, m.joined_at
                from company_member m join company c on c.id = m.company_id where m.account_id = any(:accounts)""");
    }

    @Bean
    PersonalTable invitationsTable() {
        return PersonalTable.named("company_invitation", "companies")
                .exported("""
                        select email, invited_at, expires_at, closed_at from company_invitation
                        where invited_by = any(:accounts) order by invited_at""")
                .erased("update company_invitation set invited_by = '' where invited_by = any(:accounts)")
                .erased("update company_invitation set accepted_by = '' where accepted_by = any(:accounts)");
    }
}
