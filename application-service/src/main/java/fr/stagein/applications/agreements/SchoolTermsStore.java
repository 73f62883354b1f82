package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.SchoolTerms.Clause;
import fr.stagein.applications.agreements.SchoolTerms.Delegation;
import fr.stagein.applications.agreements.SchoolTerms.Guardians;
import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The schools' settings for agreements; clauses and delegations are encrypted. */
@Repository
class SchoolTermsStore {

    static final SealedColumn CONTENT = new SealedColumn("agreement_terms", "content");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    SchoolTermsStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    private record Content(List<Clause> clauses, List<Delegation> delegations) {}

    /** The usual ones where a school has set nothing. */
    SchoolTerms of(SchoolId school) {
        return jdbc.sql("select revision, guardians, content from agreement_terms where school_id = :school")
                .param("school", school.value())
                .query((row, n) -> {
                    Content content =
                            json.readValue(vault.open(row.getBytes("content"), CONTENT, school.value()), Content.class);
                    return new SchoolTerms(
                            row.getInt("revision"),
                            Guardians.valueOf(row.getString("guardians")),
                            content.clauses(),
                            content.delegations());
                })
                .optional()
                .orElse(SchoolTerms.USUAL);
    }

    /** Keeps them, unless somebody else has kept others since: false then. */
    boolean save(SchoolId school, SchoolTerms next, AccountId by, Instant at) {
        String content = json.writeValueAsString(new Content(next.clauses(), next.delegations()));
        return jdbc.sql("""
                        insert into agreement_terms (school_id, revision, guardians, content, changed_by, changed_at)
                        values (:school, :revision, :guardians, :content, :by, :at)
                        on conflict (school_id) do update set revision = excluded.revision,
                               guardians = excluded.guardians, content = excluded.content,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        where agreement_terms.revision = excluded.revision - 1""")
                        .param("school", school.value())
                        .param("revision", next.revision())
                        .param("guardians", next.guardians().name())
                        .param("content", vault.seal(content, CONTENT, school.value()))
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
