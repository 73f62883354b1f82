package fr.stagein.schools.accounts;

import fr.stagein.events.StudentId;
import fr.stagein.schools.students.PupilVault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that pupils hold, one each: of a code its keyed hash is stored. */
@Repository
class SignInCodes {

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final PupilVault vault;
    private final Clock clock;

    SignInCodes(JdbcClient jdbc, PupilVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    record Holder(StudentId id, LocalDate birthDate) {}

    /** Makes the code before worthless. */
    void put(StudentId student, byte[] hash, Instant expiresAt) {
        jdbc.sql("""
                insert into sign_in_code (student_id, hash, made_at, expires_at)
                values (:student, :hash, :now, :until)
                on conflict (student_id) do update
                set hash = excluded.hash, made_at = excluded.made_at, expires_at = excluded.expires_at,
                    failures = 0, used_at = null""")
                .param("student", student.value())
                .param("hash", hash)
                .param("now", now())
                .param("until", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose the code is, locked; empty if it is unknown, used, expired or was tried too often. */
    Optional<Holder> lock(byte[] hash) {
        return jdbc.sql("""
                        select s.id, s.birth_date from sign_in_code c join student s on s.id = c.student_id
                        where c.hash = :hash and c.used_at is null and c.expires_at > :now and c.failures < :tries
                          and s.left_at is null
                        for update of c""")
                .param("hash", hash)
                .param("now", now())
                .param("tries", TRIES)
                .query((row, n) -> {
                    var id = new StudentId(row.getObject("id", UUID.class));
                    return new Holder(id, vault.openBirthDate(row.getBytes("birth_date"), id));
                })
                .optional();
    }

    void countFailure(byte[] hash) {
        jdbc.sql("update sign_in_code set failures = failures + 1 where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** The code is used up. */
    void use(byte[] hash) {
        jdbc.sql("update sign_in_code set used_at = :now where hash = :hash")
                .param("now", now())
                .param("hash", hash)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
