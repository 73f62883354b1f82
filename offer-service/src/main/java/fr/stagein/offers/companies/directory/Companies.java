package fr.stagein.offers.companies.directory;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.events.Siret;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.companies.directory.Company.Intake;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The companies of the territory; saving one publishes what happened to it in the same transaction. */
@Repository
public class Companies {

    static final SealedColumn PHONE = new SealedColumn("company", "contact_phone");

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final Vault vault;

    Companies(JdbcClient jdbc, EventPublisher events, Vault vault) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the SIRET is registered already */
    @Transactional
    public void add(Company company, EventType<CompanyState> happening) {
        bind(jdbc.sql("""
                insert into company (id, version, siret, name, activity, public_body, status, reason, contact_email,
                                     contact_phone, registered_at, registry_name, paused, candidates_per_month, size)
                values (:id, :version, :siret, :name, :activity, :publicBody, :status, :reason, :contactEmail,
                        :contactPhone, :registeredAt, :registryName, :paused, :candidatesPerMonth, :size)"""), company).update();
        members(company);
        company.workplaces().forEach(workplace -> put(company.id(), workplace));
        events.publish(happening, company.state());
    }

    /** @throws OptimisticLockingFailureException if somebody saved it meanwhile */
    public void save(Company company, EventType<CompanyState> happening) {
        int saved = bind(jdbc.sql("""
                update company set version = :version, name = :name, activity = :activity, public_body = :publicBody,
                       status = :status, reason = :reason, contact_email = :contactEmail, contact_phone = :contactPhone,
                       paused = :paused, candidates_per_month = :candidatesPerMonth
                where id = :id and version = :version - 1"""), company).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Company " + company.id() + " was changed meanwhile");
        }
        members(company);
        company.workplaces().forEach(workplace -> put(company.id(), workplace));
        events.publish(happening, company.state());
    }

    @Transactional(readOnly = true)
    public Company get(CompanyId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Company> find(CompanyId id) {
        return jdbc.sql("select * from company where id = :id")
                .param("id", id.value())
                .query(this::company)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Company> ofMember(AccountId account) {
        return jdbc.sql("""
                select company.* from company join company_member on company_id = id
                where account_id = :account order by name""")
                .param("account", account.value())
                .query(this::company)
                .list();
    }

    /** Those in a status, the one that waits longest first. */
    @Transactional(readOnly = true)
    public List<Company> in(Status status) {
        return jdbc.sql("select * from company where status = :status order by registered_at, id limit 500")
                .param("status", status.name())
                .query(this::company)
                .list();
    }

    /** @return whether it was otherwise before */
    public boolean setSilent(CompanyId company, boolean silent) {
        return jdbc.sql("update company set silent = :silent where id = :company and silent <> :silent")
                        .param("silent", silent)
                        .param("company", company.value())
                        .update()
                == 1;
    }

    /** It says that it is there again: what ran out before counts no more. */
    public void answersAgain(CompanyId company, Instant now) {
        jdbc.sql("update company set silent = false, answers_again_at = :now where id = :company")
                .param("company", company.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param email with which the member joined */
    public void memberJoined(CompanyId company, AccountId member, @Nullable String email, Instant at) {
        jdbc.sql("""
                update company_member set email = :email, joined_at = :at
                where company_id = :company and account_id = :account""")
                .param("email", email)
                .param("at", Timestamp.from(at))
                .param("company", company.value())
                .param("account", member.value())
                .update();
    }

    /** What {@code contact_phone} of a company says; null if it gave none. */
    public @Nullable String openPhone(byte @Nullable [] sealed, CompanyId company) {
        return vault.openIfThere(sealed, PHONE, company.value());
    }

    private void members(Company company) {
        String[] members = company.members().stream().map(AccountId::value).toArray(String[]::new);
        jdbc.sql("delete from company_member where company_id = :company and account_id <> all(:members)")
                .param("company", company.id().value())
                .param("members", members)
                .update();
        jdbc.sql("""
                insert into company_member (company_id, account_id) select :company, unnest(:members)
                on conflict do nothing""")
                .param("company", company.id().value())
                .param("members", members)
                .update();
    }

    private void put(CompanyId company, Workplace workplace) {
        jdbc.sql("""
                insert into workplace (id, company_id, label, address, commune_code, commune_name, lat, lon)
                values (:id, :company, :label, :address, :communeCode, :communeName, :lat, :lon)
                on conflict (id) do update
                set label = excluded.label, address = excluded.address, commune_code = excluded.commune_code,
                    commune_name = excluded.commune_name, lat = excluded.lat, lon = excluded.lon
                where (workplace.label, workplace.address, workplace.commune_code, workplace.commune_name, workplace.lat,
                       workplace.lon)
                      is distinct from (excluded.label, excluded.address, excluded.commune_code, excluded.commune_name,
                                        excluded.lat, excluded.lon)""")
                .param("id", workplace.id().value())
                .param("company", company.value())
                .param("label", workplace.label())
                .param("address", workplace.address())
                .param("communeCode", workplace.communeCode())
                .param("communeName", workplace.communeName())
                .param("lat", workplace.lat())
                .param("lon", workplace.lon())
                .update();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Company company) {
        return statement
                .param("id", company.id().value())
                .param("version", company.version())
                .param("siret", company.siret().value())
                .param("name", company.name())
                .param("activity", company.activity())
                .param("publicBody", company.publicBody())
                .param("status", company.status().name())
                .param("reason", company.reason())
                .param("contactEmail", company.contactEmail())
                .param(
                        "contactPhone",
                        vault.sealIfThere(
                                company.contactPhone(), PHONE, company.id().value()))
                .param("registeredAt", Timestamp.from(company.registeredAt()))
                .param("registryName", company.registryName())
                .param("paused", company.intake().paused())
                .param("candidatesPerMonth", company.intake().candidatesPerMonth())
                .param("size", company.size() == null ? null : company.size().name());
    }

    private Company company(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String size = row.getString("size");
        return new Company(
                new CompanyId(id),
                row.getLong("version"),
                Siret.of(row.getString("siret")),
                row.getString("name"),
                row.getString("activity"),
                row.getBoolean("public_body"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("contact_email"),
                openPhone(row.getBytes("contact_phone"), new CompanyId(id)),
                jdbc.sql("select account_id from company_member where company_id = :id order by 1")
                        .param("id", id)
                        .query((member, n) -> AccountId.of(member.getString(1)))
                        .list(),
                jdbc.sql("select * from workplace where company_id = :id order by label, id")
                        .param("id", id)
                        .query((at, n) -> new Workplace(
                                new WorkplaceId(at.getObject("id", UUID.class)),
                                at.getString("label"),
                                at.getString("address"),
                                at.getString("commune_code"),
                                at.getString("commune_name"),
                                at.getDouble("lat"),
                                at.getDouble("lon")))
                        .list(),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("registry_name"),
                new Intake(row.getBoolean("paused"), row.getObject("candidates_per_month", Integer.class)),
                row.getBoolean("silent"),
                size == null ? null : CompanySize.valueOf(size));
    }
}
