package fr.stagein.offers.access;

import fr.stagein.events.CompanyId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** "Works at": the caller is a member of the company and acts for it. */
@Repository
public class CompanyMembership implements Relation<CompanyId> {

    private final JdbcClient jdbc;

    CompanyMembership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean holds(Caller caller, CompanyId company) {
        return jdbc.sql("select exists (select from company_member where company_id = :company and account_id = :who)")
                .param("company", company.value())
                .param("who", caller.accountId().value())
                .query(Boolean.class)
                .single();
    }
}
