package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Signer.Means;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signs a document, and who has. The caller holds the lock of the agreement. */
@Repository
class Signers {

    static final SealedColumn NAME = new SealedColumn("agreement_signer", "name");
    static final SealedColumn MAIL = new SealedColumn("agreement_signer", "mail");

    private final JdbcClient jdbc;
    private final Vault vault;

    Signers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(AgreementId agreement, int number, List<Signer> signers) {
        signers.forEach(signer -> add(agreement, number, signer));
    }

    private void add(AgreementId agreement, int number, Signer signer) {
        Instant signedAt = signer.signedAt();
        Means means = signer.means();
        jdbc.sql("""
                insert into agreement_signer (id, agreement_id, number, party, account_id, name, mail, position, required,
                                              besides_others, signed_at, means, signed_by, carried_from)
                values (:id, :agreement, :number, :party, :account, :name, :mail, :position, :required, :besides, :signedAt,
                        :means, :signedBy, :carriedFrom)""")
                .param("id", signer.id())
                .param("agreement", agreement.value())
                .param("number", number)
                .param("party", signer.party().name())
                .param("account", value(signer.account()))
                .param("name", vault.seal(signer.name(), NAME, signer.id()))
                .param("mail", vault.sealIfThere(signer.mail(), MAIL, signer.id()))
                .param("position", signer.position())
                .param("required", signer.required())
                .param("besides", signer.besidesOthers())
                .param("signedAt", signedAt == null ? null : Timestamp.from(signedAt))
                .param("means", means == null ? null : means.name())
                .param("signedBy", value(signer.signedBy()))
                .param("carriedFrom", signer.carriedFrom())
                .update();
    }

    void signed(Signer signer, Instant at, Means means) {
        jdbc.sql("""
                update agreement_signer set name = :name, signed_at = :at, means = :means, signed_by = :by
                where id = :id""")
                .param("name", vault.seal(signer.name(), NAME, signer.id()))
                .param("at", Timestamp.from(at))
                .param("means", means.name())
                .param("by", value(signer.signedBy()))
                .param("id", signer.id())
                .update();
    }

    /** Of one document, in signing order. */
    List<Signer> of(AgreementId agreement, int number) {
        return jdbc.sql("""
                select * from agreement_signer where agreement_id = :agreement and number = :number
                order by position, party, account_id, id""")
                .param("agreement", agreement.value())
                .param("number", number)
                .query(this::signer)
                .list();
    }

    /** Those of these agreements whose newest document somebody with this account has signed as themselves. */
    Set<AgreementId> whereSigned(AccountId account, List<AgreementId> agreements) {
        return jdbc.sql("""
                select a.id from agreement a join agreement_signer s
                    on s.agreement_id = a.id and s.number = a.document_version
                where a.id = any(:ids) and s.account_id = :account and s.signed_at is not null""")
                .param("ids", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
                .param("account", account.value())
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .set();
    }

    private static @Nullable String value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable AccountId account(@Nullable String account) {
        return account == null ? null : AccountId.of(account);
    }

    private Signer signer(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp signedAt = row.getTimestamp("signed_at");
        String means = row.getString("means");
        return new Signer(
                id,
                Party.valueOf(row.getString("party")),
                account(row.getString("account_id")),
                vault.open(row.getBytes("name"), NAME, id),
                vault.openIfThere(row.getBytes("mail"), MAIL, id),
                row.getInt("position"),
                row.getBoolean("required"),
                row.getBoolean("besides_others"),
                signedAt == null ? null : signedAt.toInstant(),
                means == null ? null : Means.valueOf(means),
                account(row.getString("signed_by")),
                row.getObject("carried_from", Integer.class));
    }
}
