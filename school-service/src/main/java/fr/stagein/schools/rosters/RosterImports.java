package fr.stagein.schools.rosters;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports. What they hold of pupils is there no longer than it is needed, a day at most, and encrypted. */
@Repository
class RosterImports {

    private static final SealedColumn ROSTER = new SealedColumn("roster_import", "roster");
    private static final SealedColumn BEFORE = new SealedColumn("roster_import", "before");
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Vault vault;

    RosterImports(JdbcClient jdbc, JsonMapper json, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.vault = vault;
    }

    void add(RosterImport added, AccountId by) {
        jdbc.sql("""
                insert into roster_import (id, school_id, state, file_name, made_by, made_at, roster)
                values (:id, :school, :state, :fileName, :by, :at, :roster)""")
                .param("id", added.id().value())
                .param("school", added.schoolId().value())
                .param("state", added.state().name())
                .param("fileName", added.fileName())
                .param("by", by.value())
                .param("at", time(added.madeAt()))
                .param(
                        "roster",
                        vault.seal(
                                json.writeValueAsString(added.roster()),
                                ROSTER,
                                added.id().value()))
                .update();
    }

    void choose(RosterImportId id, Map<String, String> programmes) {
        jdbc.sql("update roster_import set programmes = :programmes::jsonb where id = :id")
                .param("programmes", json.writeValueAsString(programmes))
                .param("id", id.value())
                .update();
    }

    void applied(RosterImportId id, RosterImport.Before before) {
        jdbc.sql("""
                update roster_import set state = 'APPLIED', applied_at = :now, roster = null, before = :before
                where id = :id""")
                .param("now", time(clock.instant()))
                .param("before", vault.seal(json.writeValueAsString(before), BEFORE, id.value()))
                .param("id", id.value())
                .update();
    }

    void undone(RosterImportId id) {
        jdbc.sql("update roster_import set state = 'UNDONE', before = null where id = :id")
                .param("id", id.value())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<RosterImport> find(SchoolId school, RosterImportId id) {
        return query("where school_id = :school and id = :id", school, id.value());
    }

    /** The last one that was applied, if it can be undone still. */
    @Transactional(readOnly = true)
    public Optional<RosterImport> undoable(SchoolId school) {
        return query("""
                where id = (select id from roster_import
                            where school_id = :school and state = 'APPLIED' and before is not null
                            order by applied_at desc limit 1)""", school, null).filter(last -> {
            Instant until = last.undoUntil();
            return until != null && clock.instant().isBefore(until);
        });
    }

    /** As the school's lock has it: two who press at once come one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RosterImport> lock(SchoolId school, RosterImportId id) {
        return query("where school_id = :school and id = :id for update", school, id.value());
    }

    private Optional<RosterImport> query(String which, SchoolId school, @Nullable UUID id) {
        var query = jdbc.sql("select * from roster_import " + which).param("school", school.value());
        return (id == null ? query : query.param("id", id)).query(this::read).optional();
    }

    private RosterImport read(ResultSet row, int number) throws SQLException {
        OffsetDateTime appliedAt = row.getObject("applied_at", OffsetDateTime.class);
        UUID id = row.getObject("id", UUID.class);
        String roster = vault.openIfThere(row.getBytes("roster"), ROSTER, id);
        String before = vault.openIfThere(row.getBytes("before"), BEFORE, id);
        return new RosterImport(
                new RosterImportId(id),
                SchoolId.of(row.getString("school_id")),
                RosterImport.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                appliedAt == null ? null : appliedAt.toInstant(),
                roster == null ? null : json.readValue(roster, Roster.class),
                json.readValue(row.getString("programmes"), new TypeReference<Map<String, String>>() {}),
                before == null ? null : json.readValue(before, RosterImport.Before.class));
    }

    void forgetOldContents() {
        jdbc.sql("""
                update roster_import set roster = null, before = null
                where coalesce(applied_at, made_at) < :then and (roster is not null or before is not null)""").param("then", time(clock.instant().minus(KEPT))).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
