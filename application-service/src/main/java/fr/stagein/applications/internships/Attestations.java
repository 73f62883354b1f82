package fr.stagein.applications.internships;

import fr.stagein.documents.Document;
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sealed attestations, encrypted: none is made a second time. */
@Repository
class Attestations {

    static final SealedColumn CONTENT = new SealedColumn("internship_attestation", "content");
    static final SealedColumn FILE = new SealedColumn("internship_attestation", "sealed_file");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Attestations(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** @param sha256 of the sealed file */
    record Attestation(AgreementId internship, String verifyCode, String sha256, Content content, Instant madeAt) {}

    /** What it was made from. */
    record Content(Map<String, String> values, List<String> halfDays) {
        Content {
            values = Map.copyOf(values);
            halfDays = List.copyOf(halfDays);
        }
    }

    /** @return false if there is one already; that one stays */
    boolean add(Attestation attestation, String template, Document sealed, String maker) {
        AgreementId id = attestation.internship();
        return jdbc.sql("""
                        insert into internship_attestation (agreement_id, verify_code, template, content, sha256,
                                                            sealed_file, made_at, made_by)
                        values (:id, :code, :template, :content, :hash, :file, :at, :by)
                        on conflict (agreement_id) do nothing""")
                        .param("id", id.value())
                        .param("code", attestation.verifyCode())
                        .param("template", template)
                        .param("content", vault.seal(json.writeValueAsString(attestation.content()), CONTENT, id))
                        .param("hash", sealed.sha256())
                        // The vault takes text.
                        .param("file", vault.seal(Base64.getEncoder().encodeToString(sealed.pdf()), FILE, id))
                        .param("at", Timestamp.from(attestation.madeAt()))
                        .param("by", maker)
                        .update()
                == 1;
    }

    Optional<Attestation> find(AgreementId internship) {
        return one("agreement_id = :key", internship.value());
    }

    Optional<Attestation> verifiedBy(String code) {
        return one("verify_code = :key", code);
    }

    Optional<byte[]> file(AgreementId internship) {
        return jdbc.sql("select sealed_file from internship_attestation where agreement_id = :id")
                .param("id", internship.value())
                .query((row, n) ->
                        Base64.getDecoder().decode(vault.open(row.getBytes("sealed_file"), FILE, internship)))
                .optional();
    }

    private Optional<Attestation> one(String which, Object key) {
        return jdbc.sql("select agreement_id, verify_code, content, sha256, made_at from internship_attestation where "
                        + which)
                .param("key", key)
                .query(this::attestation)
                .optional();
    }

    private Attestation attestation(ResultSet row, int n) throws SQLException {
        var id = new AgreementId(row.getObject("agreement_id", UUID.class));
        return new Attestation(
                id,
                row.getString("verify_code"),
                row.getString("sha256"),
                json.readValue(vault.open(row.getBytes("content"), CONTENT, id), Content.class),
                row.getTimestamp("made_at").toInstant());
    }
}
