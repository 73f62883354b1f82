package fr.stagein.applications.conversation;

import fr.stagein.applications.placement.AskedWeeks;
import fr.stagein.applications.placement.AskedWeeks.Blocks;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.ConversationState;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words about each application; each change is kept and published in the transaction that makes it. */
@Repository
class Conversations {

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final AskedWeeks weeks;

    Conversations(JdbcClient jdbc, EventPublisher events, AskedWeeks weeks) {
        this.weeks = weeks;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Finds them and keeps others from speaking, and from moving the application, until the transaction is over. */
    Optional<Conversation> lock(ApplicationId id) {
        // What was said is read after the lock is had: a statement does not see what was committed while it waited.
        return jdbc.sql("select id from application where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(locked -> read(id));
    }

    private Conversation read(ApplicationId id) {
        List<Message> messages = jdbc.sql("select * from message where application_id = :id order by number")
                .param("id", id.value())
                .query(Conversations::message)
                .list();
        Blocks blocks = weeks.of(List.of(id));
        return jdbc.sql("""
                select a.*, s.class_id, c.status = 'VERIFIED' and s.status = 'ENROLLED' as live
                from application a
                join company c on c.id = a.company_id
                join student s on s.id = a.student_id
                where a.id = :id""")
                .param("id", id.value())
                .query((row, n) -> conversation(row, messages, blocks))
                .single();
    }

    /** The application that a message is about. */
    Optional<ApplicationId> applicationOf(MessageId message) {
        return jdbc.sql("select application_id from message where id = :id")
                .param("id", message.value())
                .query((row, n) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                .optional();
    }

    /** The caller holds the lock. */
    void add(Conversation conversation, Message message, AccountId writer) {
        jdbc.sql("insert into conversation (application_id, version) values (:id, 0) on conflict do nothing")
                .param("id", conversation.applicationId().value())
                .update();
        jdbc.sql("""
                insert into message (id, application_id, number, author, account_id, text, masked, written_at)
                values (:id, :application, :number, :author, :account, :text, :masked, :at)""")
                .param("id", message.id().value())
                .param("application", conversation.applicationId().value())
                .param("number", message.number())
                .param("author", message.author().name())
                .param("account", writer.value())
                .param("text", message.text())
                .param("masked", message.masked())
                .param("at", Timestamp.from(message.writtenAt()))
                .update();
        publish(
                message.asks() ? EventType.CONVERSATION_ASKED : EventType.CONVERSATION_ANSWERED,
                conversation.with(message));
    }

    /** The caller holds the lock. */
    void publish(EventType<ConversationState> type, Conversation conversation) {
        long version = jdbc.sql(
                        "update conversation set version = version + 1 where application_id = :id returning version")
                .param("id", conversation.applicationId().value())
                .query(Long.class)
                .single();
        int openReports = jdbc.sql("""
                select count(*)::int from report r join message m on m.id = r.message_id
                where m.application_id = :id and r.settled_at is null""")
                .param("id", conversation.applicationId().value())
                .query(Integer.class)
                .single();
        events.publish(type, conversation.state(version, openReports));
    }

    /** One row of an application with its {@code class_id} and {@code live}. */
    static Conversation conversation(ResultSet row, List<Message> messages, Blocks blocks) throws SQLException {
        var id = new ApplicationId(row.getObject("id", UUID.class));
        return new Conversation(
                id,
                new OfferId(row.getObject("offer_id", UUID.class)),
                new CompanyId(row.getObject("company_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                new ClassId(row.getObject("class_id", UUID.class)),
                blocks.of(id, Week.of(row.getString("week"))),
                Status.valueOf(row.getString("status")),
                row.getBoolean("live"),
                Optional.ofNullable(row.getString("assignee"))
                        .map(AccountId::of)
                        .orElse(null),
                messages);
    }

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                Side.valueOf(row.getString("author")),
                row.getString("text"),
                row.getString("masked"),
                row.getTimestamp("written_at").toInstant());
    }
}
