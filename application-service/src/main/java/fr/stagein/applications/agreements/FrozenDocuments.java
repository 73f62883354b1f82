package fr.stagein.applications.agreements;

import fr.stagein.documents.Document;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The frozen documents with their files, encrypted: nothing of them is made a second time. */
@Repository
class FrozenDocuments {

    static final SealedColumn SNAPSHOT = new SealedColumn("agreement_document", "snapshot");
    static final SealedColumn FILE = new SealedColumn("agreement_document", "file");
    static final SealedColumn SEALED_FILE = new SealedColumn("agreement_document", "sealed_file");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    FrozenDocuments(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** What anybody may know of one. */
    record Summary(
            int number,
            Instant frozenAt,
            List<String> changedFields,
            boolean voided,
            String sha256,
            @Nullable String sealedSha256) {}

    void add(AgreementId agreement, Snapshot snapshot, Document file, List<String> changed, boolean voided) {
        jdbc.sql("""
                insert into agreement_document (agreement_id, number, template, template_version, snapshot, file,
                                                sha256, frozen_at, changed_fields, voided)
                values (:id, :number, :template, :templateVersion, :snapshot, :file, :hash, :at, :changed, :voided)""")
                .param("id", agreement.value())
                .param("number", snapshot.number())
                .param("template", snapshot.template())
                .param("templateVersion", snapshot.templateVersion())
                .param(
                        "snapshot",
                        vault.seal(json.writeValueAsString(snapshot), SNAPSHOT, agreement, snapshot.number()))
                .param("file", sealed(file.pdf(), FILE, agreement, snapshot.number()))
                .param("hash", file.sha256())
                .param("at", Timestamp.from(snapshot.frozenAt()))
                .param("changed", changed.toArray(String[]::new))
                .param("voided", voided)
                .update();
    }

    /** Keeps the sealed file, unless one is there: false then. */
    boolean addSealed(AgreementId agreement, int number, Document file, Instant at) {
        return jdbc.sql("""
                        update agreement_document set sealed_file = :file, sealed_sha256 = :hash, sealed_at = :at
                        where agreement_id = :id and number = :number and sealed_at is null""")
                        .param("file", sealed(file.pdf(), SEALED_FILE, agreement, number))
                        .param("hash", file.sha256())
                        .param("at", Timestamp.from(at))
                        .param("id", agreement.value())
                        .param("number", number)
                        .update()
                == 1;
    }

    Optional<Snapshot> snapshot(AgreementId agreement, int number) {
        return jdbc.sql("select snapshot from agreement_document where agreement_id = :id and number = :number")
                .param("id", agreement.value())
                .param("number", number)
                .query((row, n) -> json.readValue(
                        vault.open(row.getBytes("snapshot"), SNAPSHOT, agreement, number), Snapshot.class))
                .optional();
    }

    /** The newest of each. */
    Map<AgreementId, Snapshot> inForce(Collection<AgreementId> agreements) {
        var found = new HashMap<AgreementId, Snapshot>();
        jdbc.sql("""
                select a.id as original, d.agreement_id, d.number, d.snapshot
                from agreement a
                cross join lateral (
                    select x.id, x.document_version from agreement x
                    where x.id = a.id or (x.amends = a.id and x.status in ('SIGNED', 'SEALED'))
                    order by coalesce(x.amendment, 0) desc limit 1) newest
                join agreement_document d on d.agreement_id = newest.id and d.number = newest.document_version
                where a.id = any(:ids)""")
                .param("ids", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
                .query((row, n) -> {
                    var written = new AgreementId(row.getObject("agreement_id", UUID.class));
                    String text = vault.open(row.getBytes("snapshot"), SNAPSHOT, written, row.getInt("number"));
                    return found.put(
                            new AgreementId(row.getObject("original", UUID.class)),
                            json.readValue(text, Snapshot.class));
                })
                .list();
        return found;
    }

    Optional<byte[]> file(AgreementId agreement, int number) {
        return file(agreement, number, FILE);
    }

    Optional<byte[]> sealedFile(AgreementId agreement, int number) {
        return file(agreement, number, SEALED_FILE);
    }

    private Optional<byte[]> file(AgreementId agreement, int number, SealedColumn column) {
        String which = column.name();
        return jdbc.sql(
                        "select %1$s from agreement_document where agreement_id = :id and number = :number and %1$s is not null"
                                .formatted(which))
                .param("id", agreement.value())
                .param("number", number)
                .query((row, n) ->
                        Base64.getDecoder().decode(vault.open(row.getBytes(which), column, agreement, number)))
                .optional();
    }

    /** The oldest first. */
    List<Summary> of(AgreementId agreement) {
        return jdbc.sql("""
                select number, frozen_at, changed_fields, voided, sha256, sealed_sha256
                from agreement_document where agreement_id = :id order by number""")
                .param("id", agreement.value())
                .query(FrozenDocuments::summary)
                .list();
    }

    private static Summary summary(ResultSet row, int n) throws SQLException {
        return new Summary(
                row.getInt("number"),
                row.getTimestamp("frozen_at").toInstant(),
                List.of((String[]) row.getArray("changed_fields").getArray()),
                row.getBoolean("voided"),
                row.getString("sha256"),
                row.getString("sealed_sha256"));
    }

    /** The vault takes text. */
    private byte[] sealed(byte[] file, SealedColumn column, AgreementId agreement, int number) {
        return vault.seal(Base64.getEncoder().encodeToString(file), column, agreement, number);
    }

    /** Notes that a document was shown to somebody who may sign it. */
    void shown(AgreementId agreement, int number, String reader, Instant at) {
        jdbc.sql("""
                insert into agreement_reading (agreement_id, number, reader, first_at)
                values (:id, :number, :reader, :at) on conflict do nothing""")
                .param("id", agreement.value())
                .param("number", number)
                .param("reader", reader)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean wasShown(AgreementId agreement, int number, String reader) {
        return jdbc.sql("""
                select exists (select from agreement_reading
                               where agreement_id = :id and number = :number and reader = :reader)""")
                .param("id", agreement.value())
                .param("number", number)
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }
}
