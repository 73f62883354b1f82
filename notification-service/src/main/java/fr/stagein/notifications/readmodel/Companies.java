package fr.stagein.notifications.readmodel;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.NotYetKnown;
import fr.stagein.platform.consumers.ReadModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Companies and the accounts that act for them. */
@Repository
public class Companies implements ReadModel<CompanyState> {

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param members accounts that act for the company */
    public record Company(String name, List<AccountId> members) {
        public Company {
            members = List.copyOf(members);
        }

        /** Who is notified of an application: the member who handles it if still there, otherwise all members. */
        public List<AccountId> whoSeesTo(@Nullable AccountId assignee) {
            return assignee != null && members.contains(assignee) ? List.of(assignee) : members;
        }
    }

    /** @throws NotYetKnown if its stream has not brought it yet */
    public Company get(CompanyId id) {
        return find(id).orElseThrow(() -> new NotYetKnown("company " + id));
    }

    /** Empty if its stream has not brought it yet. */
    public Optional<Company> find(CompanyId id) {
        return jdbc.sql("select name, member_account_ids from company where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Company(row.getString("name"), Accounts.of(row.getArray("member_account_ids"))))
                .optional();
    }

    @Override
    public Stream<CompanyState> stream() {
        return Stream.COMPANIES;
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from company where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Override
    public void keep(CompanyState company) {
        jdbc.sql("""
                insert into company (id, version, name, status, member_account_ids)
                values (:id, :version, :name, :status, :members)
                on conflict (id) do update set version = excluded.version, name = excluded.name,
                    status = excluded.status, member_account_ids = excluded.member_account_ids
                where company.version < excluded.version""")
                .param("id", company.companyId().value())
                .param("version", company.version())
                .param("name", company.name())
                .param("status", company.status().name())
                .param("members", Accounts.toArray(company.memberAccountIds()))
                .update();
    }
}
