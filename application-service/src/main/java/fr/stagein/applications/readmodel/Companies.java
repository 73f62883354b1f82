package fr.stagein.applications.readmodel;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.Stream;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.platform.consumers.ReadModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The companies; "works at" is known from their members. */
@Repository
public class Companies implements ReadModel<CompanyState>, Relation<CompanyId> {

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean holds(Caller caller, CompanyId company) {
        return has(company, caller.accountId());
    }

    /** Whether somebody works at the company. */
    public boolean has(CompanyId company, AccountId member) {
        return jdbc.sql("select exists (select from company where id = :company and members @> array[:who]::text[])")
                .param("company", company.value())
                .param("who", member.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the operator has suspended it: it may take nobody. */
    public boolean isSuspended(CompanyId company) {
        return jdbc.sql("select exists (select from company where id = :company and status = 'SUSPENDED')")
                .param("company", company.value())
                .query(Boolean.class)
                .single();
    }

    /** How many applications a company takes for now. */
    public record Intake(boolean paused, @Nullable Integer candidatesPerMonth) {}

    public Intake intake(CompanyId company) {
        return jdbc.sql("select paused, candidates_per_month from company where id = :company")
                .param("company", company.value())
                .query((row, n) ->
                        new Intake(row.getBoolean("paused"), row.getObject("candidates_per_month", Integer.class)))
                .single();
    }

    /** Locks the company until the end of the transaction: others who count its applications wait. */
    public void lock(CompanyId company) {
        jdbc.sql("select 1 from company where id = :company for update")
                .param("company", company.value())
                .query(Integer.class)
                .single();
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
                insert into company (id, version, name, status, members, paused, candidates_per_month, siret)
                values (:id, :version, :name, :status, :members, :paused, :candidatesPerMonth, :siret)
                on conflict (id) do update set version = excluded.version, name = excluded.name,
                       status = excluded.status, members = excluded.members, paused = excluded.paused,
                       candidates_per_month = excluded.candidates_per_month, siret = excluded.siret
                where company.version < excluded.version""")
                .param("id", company.companyId().value())
                .param("version", company.version())
                .param("name", company.name())
                .param("status", company.status().name())
                .param("siret", company.siret())
                .param("paused", Boolean.TRUE.equals(company.paused()))
                .param("candidatesPerMonth", company.candidatesPerMonth())
                .param(
                        "members",
                        company.memberAccountIds().stream()
                                .map(AccountId::value)
                                .toArray(String[]::new))
                .update();
    }
}
