package fr.stagein.notifications.inbox;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.ApplicationId;
import fr.stagein.notifications.readmodel.ForgetListener;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All inboxes. Whatever reads or changes a note names the account that it must belong to. */
@Repository
public class Notes implements ForgetListener {

    /** Postgres channel on which the account of each new note is told, at commit. */
    public static final String CHANNEL = "inbox";

    /** Those that this release knows: a later one that was rolled back may have left others. */
    private static final String KNOWN = Arrays.stream(NoteKind.values())
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", ", " and kind in (", ")"));

    private static final String SELECT =
            "select id, account_id, reader, kind, facts, created_at, read_at from note where account_id = :account"
                    + KNOWN;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Notes(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Puts notes into inboxes, in the transaction under way. Gives their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<NoteId> add(List<NewNote> notes) {
        return notes.stream()
                // One order of locks for all, so that two transactions never wait for each other.
                .sorted(Comparator.comparing(note -> note.account().value()))
                .map(this::add)
                .toList();
    }

    private NoteId add(NewNote note) {
        var id = new NoteId(UUID.randomUUID());
        String account = note.account().value();
        // Held until the commit: within one account, notes become visible in the order of their times.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .param("account", account)
                .query((row, number) -> number)
                .single();
        jdbc.sql("""
                insert into note (id, account_id, reader, kind, facts, created_at)
                values (:id, :account, :reader, :kind, :facts::jsonb, greatest(:now,
                    (select max(created_at) + interval '1 microsecond' from note where account_id = :account)))""")
                .param("id", id.value())
                .param("account", account)
                .param("reader", note.reader().name())
                .param("kind", note.kind().name())
                .param("facts", json.writeValueAsString(note.facts()))
                .param("now", time(clock.instant()))
                .update();
        jdbc.sql("select pg_notify(:channel, :account)")
                .param("channel", CHANNEL)
                .param("account", account)
                .query((row, number) -> number)
                .single();
        return id;
    }

    /** Newest first, those before a position. */
    public List<Note> before(AccountId account, Position position, int most) {
        return jdbc.sql(SELECT + " and (created_at, id) < (:at, :id) order by created_at desc, id desc limit :most")
                .param("account", account.value())
                .param("at", time(position.at()))
                .param("id", position.id())
                .param("most", most)
                .query(this::note)
                .list();
    }

    /** Newest first. */
    public List<Note> newest(AccountId account, int most) {
        return jdbc.sql(SELECT + " order by created_at desc, id desc limit :most")
                .param("account", account.value())
                .param("most", most)
                .query(this::note)
                .list();
    }

    /** Oldest first, those after a position. */
    public List<Note> after(AccountId account, Position position, int most) {
        return jdbc.sql(SELECT + " and (created_at, id) > (:at, :id) order by created_at, id limit :most")
                .param("account", account.value())
                .param("at", time(position.at()))
                .param("id", position.id())
                .param("most", most)
                .query(this::note)
                .list();
    }

    /** Empty if there is no such note or it is another account's. */
    public Optional<Note> find(AccountId account, NoteId id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("id", id.value())
                .param("account", account.value())
                .query(this::note)
                .optional();
    }

    int unread(AccountId account) {
        return jdbc.sql("select count(*) from note where account_id = :account and read_at is null" + KNOWN)
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** @return false if there is no such note or it is another account's */
    boolean markRead(AccountId account, NoteId id) {
        return jdbc.sql("""
                        update note set read_at = coalesce(read_at, :now)
                        where id = :id and account_id = :account""")
                        .param("now", time(clock.instant()))
                        .param("id", id.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void markAllRead(AccountId account) {
        jdbc.sql("update note set read_at = :now where account_id = :account and read_at is null")
                .param("now", time(clock.instant()))
                .param("account", account.value())
                .update();
    }

    /** Reads one row that has all columns of a note. */
    public Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                new NoteId(row.getObject("id", UUID.class)),
                AccountId.of(row.getString("account_id")),
                Reader.valueOf(row.getString("reader")),
                NoteKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("facts"), Facts.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What anybody was told of it goes as well: without it nothing leads from a note to the pupil. */
    @Override
    public void forgotten(ApplicationId application) {
        jdbc.sql("delete from note where facts ->> 'applicationId' = :id")
                .param("id", application.toString())
                .update();
    }

    /** The same of an agreement. */
    public void forgotten(AgreementId agreement) {
        jdbc.sql("delete from note where facts -> 'agreement' ->> 'id' = :id")
                .param("id", agreement.toString())
                .update();
    }
}
