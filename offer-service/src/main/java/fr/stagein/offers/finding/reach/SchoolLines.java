package fr.stagein.offers.finding.reach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the operator says about riding a school line during the week: the rule is the region's and differs. */
@Repository
class SchoolLines {

    private final JdbcClient jdbc;

    /** @param en absent where it is only told in French */
    record Note(String fr, @Nullable String en, Instant changedAt) {
        String in(Locale language) {
            return en != null && language.getLanguage().equals("en") ? en : fr;
        }
    }

    SchoolLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Note> note() {
        return jdbc.sql("select fr, en, changed_at from school_line_note")
                .query((row, n) -> new Note(
                        row.getString("fr"),
                        row.getString("en"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    void keep(Note note) {
        jdbc.sql("""
                insert into school_line_note (fr, en, changed_at) values (:fr, :en, :at)
                on conflict (only_one) do update set fr = excluded.fr, en = excluded.en,
                       changed_at = excluded.changed_at""")
                .param("fr", note.fr())
                .param("en", note.en())
                .param("at", Timestamp.from(note.changedAt()))
                .update();
    }

    void clear() {
        jdbc.sql("delete from school_line_note").update();
    }
}
