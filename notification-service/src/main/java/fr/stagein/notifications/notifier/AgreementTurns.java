package fr.stagein.notifications.notifier;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.platform.consumers.ReadModel;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Saves whose turn it was in each agreement at the last notification, so that nobody is notified twice of the same
 * turn.
 */
@Repository
class AgreementTurns implements ReadModel<AgreementState> {

    private final JdbcClient jdbc;
    private final Notes notes;

    AgreementTurns(JdbcClient jdbc, Notes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** Empty before the first event. */
    Set<String> toldOf(AgreementId agreement) {
        return jdbc.sql("select turns from agreement_turns where agreement_id = :id")
                .param("id", agreement.value())
                .query((row, number) -> strings(row.getArray("turns")))
                .optional()
                .orElse(Set.of());
    }

    /** @return false if a later event was handled already */
    boolean told(AgreementState agreement) {
        return jdbc.sql("""
                        insert into agreement_turns (agreement_id, version, student_id, turns)
                        values (:id, :version, :student, :turns)
                        on conflict (agreement_id) do update set version = excluded.version, turns = excluded.turns
                        where agreement_turns.version < excluded.version""")
                        .param("id", agreement.agreementId().value())
                        .param("version", agreement.version())
                        .param("student", agreement.studentId().value())
                        .param(
                                "turns",
                                agreement.turns().stream()
                                        .map(AgreementTurns::written)
                                        .toArray(String[]::new))
                        .update()
                == 1;
    }

    static String written(Turn turn) {
        return turn.party() + " " + turn.what();
    }

    @Override
    public Stream<AgreementState> stream() {
        return Stream.AGREEMENTS;
    }

    /** Saved together with the notification, not before. */
    @Override
    public void keep(AgreementState agreement) {}

    /** What anybody was told of it goes as well: without it nothing leads from a note to the pupil. */
    @Override
    public void forget(String id) {
        notes.forgotten(AgreementId.of(id));
        jdbc.sql("delete from agreement_turns where agreement_id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    private static Set<String> strings(Array column) throws SQLException {
        return Arrays.stream((String[]) column.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
