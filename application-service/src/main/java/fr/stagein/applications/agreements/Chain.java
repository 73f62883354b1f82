package fr.stagein.applications.agreements;

import fr.stagein.documents.ChainEntry;
import fr.stagein.documents.HashChain;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an agreement, each entry hashed with the one before. The caller holds the lock of the agreement. */
@Repository
class Chain {

    static final SealedColumn CONTENT = new SealedColumn("agreement_entry", "content");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Chain(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** @return the agreement with its new head, to be saved by the caller */
    Agreement append(Agreement agreement, ChainContent content) {
        byte[] bytes = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        ChainEntry entry = HashChain.append(agreement.chain(), bytes);
        jdbc.sql("""
                insert into agreement_entry (agreement_id, number, content, previous, hash)
                values (:id, :number, :content, :previous, :hash)""")
                .param("id", agreement.id().value())
                .param("number", entry.number())
                .param(
                        "content",
                        vault.seal(new String(bytes, StandardCharsets.UTF_8), CONTENT, agreement.id(), entry.number()))
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
        return agreement.with(entry.head());
    }

    List<ChainEntry> of(AgreementId agreement) {
        return jdbc.sql("select * from agreement_entry where agreement_id = :id order by number")
                .param("id", agreement.value())
                .query((row, n) -> new ChainEntry(
                        row.getInt("number"),
                        vault.open(row.getBytes("content"), CONTENT, agreement, row.getInt("number"))
                                .getBytes(StandardCharsets.UTF_8),
                        row.getString("previous"),
                        row.getString("hash")))
                .list();
    }

    ChainContent read(ChainEntry entry) {
        return json.readValue(new String(entry.content(), StandardCharsets.UTF_8), ChainContent.class);
    }
}
