package fr.stagein.applications.internships;

import fr.stagein.applications.internships.Alarm.Kind;
import fr.stagein.events.AgreementId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarms, their words encrypted. */
@Repository
class Alarms {

    static final SealedColumn WORDS = new SealedColumn("internship_alarm", "words");
    static final SealedColumn TAKEN_NAME = new SealedColumn("internship_alarm", "taken_name");
    static final SealedColumn SETTLEMENT = new SealedColumn("internship_alarm", "settlement");

    private static final String SELECT = """
            select al.* from internship_alarm al join internship i on i.agreement_id = al.agreement_id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    Alarms(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return false if there is one with this id already */
    boolean add(Alarm alarm) {
        return jdbc.sql("""
                        insert into internship_alarm (id, agreement_id, kind, side, words, raised_at)
                        values (:id, :internship, :kind, :side, :words, :at) on conflict do nothing""")
                        .param("id", alarm.id().value())
                        .param("internship", alarm.internship().value())
                        .param("kind", alarm.kind().name())
                        .param("side", alarm.side().name())
                        .param("words", vault.sealIfThere(alarm.words(), WORDS, alarm.id()))
                        .param("at", Timestamp.from(alarm.raisedAt()))
                        .update()
                == 1;
    }

    /** The caller holds the lock of the internship. */
    void save(Alarm alarm) {
        jdbc.sql("""
                update internship_alarm set taken_by = :by, taken_name = :name, taken_at = :taken,
                       settlement = :settlement, closed_at = :closed
                where id = :id""")
                .param("by", alarm.takenBy())
                .param("name", vault.sealIfThere(alarm.takenName(), TAKEN_NAME, alarm.id()))
                .param("taken", time(alarm.takenAt()))
                .param("settlement", vault.sealIfThere(alarm.settlement(), SETTLEMENT, alarm.id()))
                .param("closed", time(alarm.closedAt()))
                .param("id", alarm.id().value())
                .update();
    }

    Optional<Alarm> find(AlarmId id) {
        return some("al.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Alarm> of(AgreementId internship) {
        return some("al.agreement_id = :id", Map.of("id", internship.value()));
    }

    List<Alarm> ofSchool(SchoolId school) {
        return some("i.school_id = :school", Map.of("school", school.value()));
    }

    List<Alarm> all() {
        return some("true", Map.of());
    }

    boolean anyOpen(AgreementId internship) {
        return jdbc.sql("""
                select exists (select from internship_alarm where agreement_id = :id and closed_at is null)""")
                .param("id", internship.value())
                .query(Boolean.class)
                .single();
    }

    /** Open ones first, the longest first. */
    private List<Alarm> some(String which, Map<String, ?> values) {
        return jdbc.sql(SELECT + " where " + which
                        + " order by al.closed_at desc nulls first, al.raised_at, al.id limit 500")
                .params(values)
                .query(this::alarm)
                .list();
    }

    private Alarm alarm(ResultSet row, int n) throws SQLException {
        var id = new AlarmId(row.getObject("id", UUID.class));
        return new Alarm(
                id,
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Side.valueOf(row.getString("side")),
                vault.openIfThere(row.getBytes("words"), WORDS, id),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("taken_by"),
                vault.openIfThere(row.getBytes("taken_name"), TAKEN_NAME, id),
                instant(row.getTimestamp("taken_at")),
                vault.openIfThere(row.getBytes("settlement"), SETTLEMENT, id),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
