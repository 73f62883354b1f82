package fr.stagein.schools.signatories;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signs for a school, and who did before. */
@Repository
class SignatoryHistory {

    private final JdbcClient jdbc;

    SignatoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Signatory(String name, String title, Instant since) {}

    /** The latest first: that is who signs now. */
    List<Signatory> of(SchoolId school) {
        return jdbc.sql("select name, title, said_at from signatory where school_id = :school order by id desc")
                .param("school", school.value())
                .query((row, n) -> new Signatory(
                        row.getString("name"),
                        row.getString("title"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(SchoolId school, Signatory signatory, AccountId namedBy) {
        jdbc.sql("""
                insert into signatory (school_id, name, title, said_by, said_at)
                values (:school, :name, :title, :who, :now)""")
                .param("school", school.value())
                .param("name", signatory.name())
                .param("title", signatory.title())
                .param("who", namedBy.value())
                .param("now", signatory.since().atOffset(ZoneOffset.UTC))
                .update();
    }
}
