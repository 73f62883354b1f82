package fr.stagein.offers.companies.signatories;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.offers.companies.signatories.Signing.Signatory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signs for which company. */
@Repository
class Signings {

    private enum Seat {
        FIRST,
        SECOND,
        DELEGATE
    }

    private final JdbcClient jdbc;

    Signings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Signing of(CompanyId company) {
        return jdbc.sql("select version from company_signing where company_id = :company")
                .param("company", company.value())
                .query(Long.class)
                .optional()
                .map(version -> signing(company, version))
                .orElse(Signing.NOBODY);
    }

    private Signing signing(CompanyId company, long version) {
        Map<Seat, Signatory> seats = jdbc
                .sql("select * from company_signatory where company_id = :company")
                .param("company", company.value())
                .query((row, n) -> Map.entry(
                        Seat.valueOf(row.getString("seat")),
                        new Signatory(row.getString("name"), row.getString("role"), row.getString("email"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Signatory> signatories = new ArrayList<>();
        for (Seat seat : List.of(Seat.FIRST, Seat.SECOND)) {
            Signatory signatory = seats.get(seat);
            if (signatory != null) {
                signatories.add(signatory);
            }
        }
        return new Signing(version, signatories, seats.get(Seat.DELEGATE));
    }

    /** @throws OptimisticLockingFailureException if somebody saved it meanwhile */
    void save(CompanyId company, Signing signing, AccountId by, Instant at) {
        int saved = jdbc.sql("""
                insert into company_signing (company_id, version, changed_by, changed_at)
                values (:company, :version, :by, :at)
                on conflict (company_id) do update
                set version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                where company_signing.version = excluded.version - 1""")
                .param("company", company.value())
                .param("version", signing.version())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Signatories of " + company + " were changed meanwhile");
        }
        jdbc.sql("delete from company_signatory where company_id = :company")
                .param("company", company.value())
                .update();
        for (int i = 0; i < signing.signatories().size(); i++) {
            put(
                    company,
                    i == 0 ? Seat.FIRST : Seat.SECOND,
                    signing.signatories().get(i));
        }
        Signatory delegate = signing.delegate();
        if (delegate != null) {
            put(company, Seat.DELEGATE, delegate);
        }
    }

    private void put(CompanyId company, Seat seat, Signatory signatory) {
        jdbc.sql("""
                insert into company_signatory (company_id, seat, name, role, email)
                values (:company, :seat, :name, :role, :email)""")
                .param("company", company.value())
                .param("seat", seat.name())
                .param("name", signatory.name())
                .param("role", signatory.role())
                .param("email", signatory.email())
                .update();
    }
}
