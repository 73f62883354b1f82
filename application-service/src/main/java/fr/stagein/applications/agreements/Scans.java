package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Scan.Hand;
import fr.stagein.applications.agreements.Scan.State;
import fr.stagein.documents.ScannedFile;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scans of signatures on paper, encrypted. Whoever changes one holds the lock of the agreement. */
@Repository
class Scans {

    static final SealedColumn FILE = new SealedColumn("agreement_scan", "file");
    static final SealedColumn ATTESTED_NAME = new SealedColumn("agreement_scan", "attested_name");
    static final SealedColumn BROUGHT_NAME = new SealedColumn("agreement_scan", "brought_name");
    static final SealedColumn REASON = new SealedColumn("agreement_scan", "reason");

    /** All but the file, which is large. */
    private static final String SELECT = """
            select id, agreement_id, number, printed, type, size, sha256, state, signers, brought_by, brought_name,
                   brought_at, attested_by, attested_name, attested_at, settled_at, reason
            from agreement_scan where\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Scans(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Scan scan, byte[] file) {
        jdbc.sql("""
                insert into agreement_scan (id, agreement_id, number, printed, type, size, sha256, file, state, signers,
                                            brought_by, brought_name, brought_at, attested_by, attested_name,
                                            attested_at)
                values (:id, :agreement, :number, :printed, :type, :size, :hash, :file, :state, :signers, :broughtBy,
                        :broughtName, :broughtAt, :attestedBy, :attestedName, :attestedAt)""")
                .param("id", scan.id())
                .param("agreement", scan.agreement().value())
                .param("number", scan.number())
                .param("printed", scan.printed())
                .param("type", scan.type().name())
                .param("size", scan.size())
                .param("hash", scan.sha256())
                // The vault takes text.
                .param("file", vault.seal(Base64.getEncoder().encodeToString(file), FILE, scan.id()))
                .param("state", scan.state().name())
                .param("signers", scan.signers().toArray(UUID[]::new))
                .param("broughtBy", account(scan.brought()))
                .param("broughtName", vault.sealIfThere(name(scan.brought()), BROUGHT_NAME, scan.id()))
                .param("broughtAt", at(scan.brought()))
                .param("attestedBy", account(scan.attested()))
                .param("attestedName", vault.sealIfThere(name(scan.attested()), ATTESTED_NAME, scan.id()))
                .param("attestedAt", at(scan.attested()))
                .update();
    }

    private static @Nullable String account(@Nullable Hand hand) {
        AccountId account = hand == null ? null : hand.account();
        return account == null ? null : account.value();
    }

    private static @Nullable String name(@Nullable Hand hand) {
        return hand == null ? null : hand.name();
    }

    private static @Nullable Timestamp at(@Nullable Hand hand) {
        return hand == null ? null : Timestamp.from(hand.at());
    }

    /** What is neither waiting nor counted loses its file: the paper may have been somebody else's. */
    void save(Scan scan) {
        Instant settledAt = scan.settledAt();
        jdbc.sql("""
                update agreement_scan set number = :number, printed = :printed, state = :state, signers = :signers,
                       attested_by = :attestedBy, attested_name = :attestedName, attested_at = :attestedAt,
                       settled_at = :at, reason = :reason,
                       file = case when :state in ('BROUGHT', 'ATTESTED', 'CONFIRMED') then file end
                where id = :id""")
                .param("number", scan.number())
                .param("printed", scan.printed())
                .param("attestedBy", account(scan.attested()))
                .param("attestedName", vault.sealIfThere(name(scan.attested()), ATTESTED_NAME, scan.id()))
                .param("attestedAt", at(scan.attested()))
                .param("state", scan.state().name())
                .param("signers", scan.signers().toArray(UUID[]::new))
                .param("at", settledAt == null ? null : Timestamp.from(settledAt))
                .param("reason", vault.sealIfThere(scan.reason(), REASON, scan.id()))
                .param("id", scan.id())
                .update();
    }

    /** Those that wait go on to the next document, or are replaced by it. */
    void follow(AgreementId agreement, int next, Map<UUID, UUID> same, Instant at) {
        waiting(agreement).forEach(scan -> save(scan.follow(next, same, at)));
    }

    Optional<Scan> find(AgreementId agreement, UUID id) {
        return jdbc.sql(SELECT + "agreement_id = :agreement and id = :id")
                .param("agreement", agreement.value())
                .param("id", id)
                .query(this::scan)
                .optional();
    }

    /** The newest first. */
    List<Scan> of(AgreementId agreement) {
        return jdbc.sql(SELECT + "agreement_id = :agreement order by coalesce(brought_at, attested_at) desc, id")
                .param("agreement", agreement.value())
                .query(this::scan)
                .list();
    }

    List<Scan> waiting(AgreementId agreement) {
        return of(agreement).stream().filter(Scan::isWaiting).toList();
    }

    /** Those of these agreements in which of what waits this account has attested all, and can do no more. */
    Set<AgreementId> whereAttested(AccountId account, List<AgreementId> agreements) {
        return jdbc.sql("""
                select agreement_id from agreement_scan
                where agreement_id = any(:ids) and state in ('BROUGHT', 'ATTESTED')
                group by agreement_id
                having bool_and(state = 'ATTESTED' and attested_by is not distinct from :account)""")
                .param("ids", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
                .param("account", account.value())
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .set();
    }

    Optional<byte[]> file(Scan scan) {
        return jdbc.sql("select file from agreement_scan where id = :id and file is not null")
                .param("id", scan.id())
                .query((row, n) -> Base64.getDecoder().decode(vault.open(row.getBytes(1), FILE, scan.id())))
                .optional();
    }

    private Scan scan(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Scan(
                id,
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                row.getInt("number"),
                row.getInt("printed"),
                ScannedFile.Type.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getString("sha256"),
                State.valueOf(row.getString("state")),
                List.of((UUID[]) row.getArray("signers").getArray()),
                hand(
                        row.getString("brought_by"),
                        vault.openIfThere(row.getBytes("brought_name"), BROUGHT_NAME, id),
                        row.getTimestamp("brought_at")),
                hand(
                        row.getString("attested_by"),
                        vault.openIfThere(row.getBytes("attested_name"), ATTESTED_NAME, id),
                        row.getTimestamp("attested_at")),
                instant(row.getTimestamp("settled_at")),
                vault.openIfThere(row.getBytes("reason"), REASON, id));
    }

    private static @Nullable Hand hand(@Nullable String account, @Nullable String name, @Nullable Timestamp at) {
        return at == null || name == null
                ? null
                : new Hand(account == null ? null : AccountId.of(account), name, at.toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
