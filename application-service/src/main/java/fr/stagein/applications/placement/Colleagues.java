package fr.stagein.applications.placement;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.platform.access.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A company's members by first name: events carry their accounts alone, so each brings the name along when they come. */
@Repository
class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param firstName absent for one who has not been here yet */
    record Colleague(AccountId accountId, @Nullable String firstName, boolean me) {}

    void isHere(Caller caller) {
        if (!caller.firstName().isBlank()) {
            jdbc.sql("""
                    insert into colleague (account_id, first_name) values (:account, :firstName)
                    on conflict (account_id) do update set first_name = excluded.first_name, seen_at = now()
                    where colleague.first_name <> excluded.first_name or colleague.seen_at < now() - interval '1 day'""")
                    .param("account", caller.accountId().value())
                    .param("firstName", caller.firstName())
                    .update();
        }
    }

    /** In the order in which they joined. */
    List<Colleague> of(CompanyId company, AccountId me) {
        return jdbc.sql("""
                select m.account_id, k.first_name
                from company c cross join unnest(c.members) with ordinality m(account_id, place)
                left join colleague k on k.account_id = m.account_id
                where c.id = :company order by m.place""")
                .param("company", company.value())
                .query((row, n) -> {
                    AccountId account = AccountId.of(row.getString("account_id"));
                    return new Colleague(account, row.getString("first_name"), account.equals(me));
                })
                .list();
    }
}
