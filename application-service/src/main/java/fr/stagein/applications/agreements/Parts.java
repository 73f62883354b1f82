package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.territory.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the parties fill in, encrypted. The caller holds the lock of the agreement. */
@Repository
class Parts {

    static final SealedColumn CONTENT = new SealedColumn("agreement_part", "content");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Parts(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** As it is kept. */
    record Content(Map<String, String> values, List<Day> days) {}

    Map<Part, FilledPart> of(AgreementId agreement) {
        var parts = new EnumMap<Part, FilledPart>(Part.class);
        jdbc.sql("select * from agreement_part where agreement_id = :id")
                .param("id", agreement.value())
                .query(this::part)
                .list()
                .forEach(part -> parts.put(part.part(), part));
        return parts;
    }

    /** One part of several agreements. */
    Map<AgreementId, FilledPart> all(List<AgreementId> agreements, Part part) {
        var found = new HashMap<AgreementId, FilledPart>();
        jdbc.sql("select * from agreement_part where part = :part and agreement_id = any(:ids)")
                .param("part", part.name())
                .param("ids", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
                .query((row, n) -> found.put(new AgreementId(row.getObject("agreement_id", UUID.class)), part(row, n)))
                .list();
        return found;
    }

    void save(AgreementId agreement, FilledPart part, Instant at) {
        String content = json.writeValueAsString(new Content(new TreeMap<>(part.values()), part.days()));
        jdbc.sql("""
                insert into agreement_part (agreement_id, part, revision, content, by_school, changed_at)
                values (:id, :part, :revision, :content, :bySchool, :at)
                on conflict (agreement_id, part) do update set revision = excluded.revision,
                       content = excluded.content, by_school = excluded.by_school, changed_at = excluded.changed_at""")
                .param("id", agreement.value())
                .param("part", part.part().name())
                .param("revision", part.revision())
                .param("content", vault.seal(content, CONTENT, agreement.value(), part.part()))
                .param("bySchool", part.bySchool())
                .param("at", Timestamp.from(at))
                .update();
    }

    FilledPart part(ResultSet row, int number) throws SQLException {
        Part part = Part.valueOf(row.getString("part"));
        Content content = json.readValue(
                vault.open(row.getBytes("content"), CONTENT, row.getString("agreement_id"), part), Content.class);
        return new FilledPart(
                part, row.getInt("revision"), content.values(), content.days(), row.getBoolean("by_school"));
    }
}
