package fr.stagein.applications.conversation;

import static fr.stagein.events.ConversationState.Side.COMPANY;
import static fr.stagein.events.ConversationState.Side.STUDENT;

import fr.stagein.applications.conversation.Conversation.Turn;
import fr.stagein.applications.placement.AskedWeeks;
import fr.stagein.applications.placement.AskedWeeks.Blocks;
import fr.stagein.applications.placement.Masking;
import fr.stagein.applications.readings.FileReadings;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyId;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each may read of the words: their own as written, the other side's masked; school and operator all as written. */
@Repository
class ConversationQueries {

    private static final String FROM = """
            from application a
            join company c on c.id = a.company_id
            join student s on s.id = a.student_id
            left join offer o on o.id = a.offer_id
            left join school sc on sc.id = a.school_id
            """;

    /** For those who only read. */
    private static final String SPOKEN = " and exists (select from conversation w where w.application_id = a.id)";

    private static final Set<Status> NAMED = EnumSet.of(Status.ACCEPTED, Status.CONFIRMED);

    private final JdbcClient jdbc;
    private final AskedWeeks weeks;

    ConversationQueries(JdbcClient jdbc, AskedWeeks weeks) {
        this.weeks = weeks;
        this.jdbc = jdbc;
    }

    /** What became of the reports of a message: for who speaks, their own; for the school and the operator, all. */
    enum ReportStatus {
        NONE,
        OPEN,
        SETTLED
    }

    record MessageView(MessageId id, int number, Side author, String text, Instant writtenAt, ReportStatus report) {}

    /**
     * @param studentId for those who know the student; a company does not
     * @param lastWeek of a place for several weeks; absent where it is for one
     * @param turn what the reader may say now; absent if nothing
     * @param next the number that the reader's message would have
     */
    record ConversationView(
            ApplicationId applicationId,
            @Nullable StudentId studentId,
            String offerTitle,
            String companyName,
            Week week,
            @Nullable Week lastWeek,
            Status status,
            List<MessageView> messages,
            @Nullable Turn turn,
            int next) {}

    List<ConversationView> ofStudent(AccountId student) {
        return find(
                "s.account_id = :student", Map.of("student", student.value()), new Reader.Speaker(student, STUDENT));
    }

    List<ConversationView> ofCompany(CompanyId company, AccountId member) {
        return find("a.company_id = :company", Map.of("company", company.value()), new Reader.Speaker(member, COMPANY));
    }

    /** What the children read, and nothing to say. */
    List<ConversationView> ofChildren(AccountId guardian) {
        return find(
                "s.guardians @> array[:guardian]::text[]" + SPOKEN,
                Map.of("guardian", guardian.value()),
                new Reader.Guardian(guardian));
    }

    List<ConversationView> ofSchool(SchoolId school) {
        return find("a.school_id = :school" + SPOKEN, Map.of("school", school.value()), new Reader.Overseer());
    }

    ConversationView of(ApplicationId application) {
        return find("a.id = :id", Map.of("id", application.value()), new Reader.Overseer())
                .getFirst();
    }

    /** Keeps who read the conversation, once a day. */
    void wereRead(List<ConversationView> conversation, Caller reader, String role, LocalDate day, Instant at) {
        jdbc.sql("""
                insert into conversation_reading (application_id, account_id, day, role, first_at, name)
                select unnest(:applications::uuid[]), :account, :day, :role, :at, :name
                on conflict do nothing""")
                .param(
                        "applications",
                        conversation.stream()
                                .map(view -> view.applicationId().value())
                                .toArray(UUID[]::new))
                .param("account", reader.accountId().value())
                .param("name", FileReadings.nameOf(reader))
                .param("day", day)
                .param("role", role)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Who looks on decides what there is to see. */
    private sealed interface Reader {

        /** @param side whose messages are theirs */
        record Speaker(AccountId account, Side side) implements Reader {}

        record Guardian(AccountId account) implements Reader {}

        record Overseer() implements Reader {}

        /** Whose reports are shown; empty for all of them. */
        default String reporter() {
            return switch (this) {
                case Speaker speaker -> speaker.account().value();
                case Guardian guardian -> guardian.account().value();
                case Overseer _ -> "";
            };
        }

        default @Nullable Turn turnIn(Conversation conversation) {
            return switch (this) {
                case Speaker speaker -> conversation.turnOf(speaker.side()).orElse(null);
                case Guardian _ -> null;
                case Overseer _ -> null;
            };
        }

        private static String beforeAcceptance(Message message, List<String> names) {
            String masked = message.masked();
            return masked != null
                    ? masked
                    : Masking.beforeAcceptance(message.text(), names.getFirst(), "", names.getLast());
        }

        /** @param names of the student and the school */
        default String text(Message message, Conversation conversation, List<String> names) {
            return switch (this) {
                case Speaker speaker when speaker.side() == message.author() -> message.text();
                case Speaker speaker
                when speaker.side() == COMPANY && !NAMED.contains(conversation.status()) ->
                    beforeAcceptance(message, names);
                case Guardian _ when message.author() == STUDENT -> message.text();
                case Speaker _ -> Masking.masked(message.text());
                case Guardian _ -> Masking.masked(message.text());
                case Overseer _ -> message.text();
            };
        }
    }

    private List<ConversationView> find(String which, Map<String, ?> values, Reader reader) {
        Map<UUID, List<Message>> messages = new HashMap<>();
        Map<MessageId, ReportStatus> reports = new HashMap<>();
        jdbc.sql("""
                select m.*, (select bool_or(r.settled_at is null) from report r
                             where r.message_id = m.id and :reporter in ('', r.account_id)) as report_open
                """ + FROM + " join message m on m.application_id = a.id where " + which + " order by m.number")
                .param("reporter", reader.reporter())
                .params(values)
                .query(row -> {
                    Message message = Conversations.message(row, 0);
                    messages.computeIfAbsent(row.getObject("application_id", UUID.class), id -> new ArrayList<>())
                            .add(message);
                    reports.put(message.id(), reportStatus(row));
                });
        Blocks blocks = weeks.blocks(which, values);
        return jdbc
                .sql("""
                        select a.*, s.class_id, c.status = 'VERIFIED' and s.status = 'ENROLLED' as live,
                               c.name as company_name, coalesce(o.title, '') as title, coalesce(sc.name, '') as school_name
                        """ + FROM + " where " + which + " order by a.submitted_at desc, a.id")
                .params(values)
                .query((row, n) -> view(row, messages, reports, blocks, reader))
                .list()
                .stream()
                .filter(view -> !view.messages().isEmpty() || view.turn() != null)
                .toList();
    }

    private static ConversationView view(
            ResultSet row,
            Map<UUID, List<Message>> messages,
            Map<MessageId, ReportStatus> reports,
            Blocks blocks,
            Reader reader)
            throws SQLException {
        Conversation conversation = Conversations.conversation(
                row, messages.getOrDefault(row.getObject("id", UUID.class), List.of()), blocks);
        List<String> names = List.of(row.getString("first_name"), row.getString("school_name"));
        boolean company = reader instanceof Reader.Speaker speaker && speaker.side() == COMPANY;
        return new ConversationView(
                conversation.applicationId(),
                company ? null : conversation.studentId(),
                row.getString("title"),
                row.getString("company_name"),
                conversation.weeks().first(),
                conversation.weeks().lastOfSeveral(),
                conversation.status(),
                conversation.messages().stream()
                        .map(message -> new MessageView(
                                message.id(),
                                message.number(),
                                message.author(),
                                reader.text(message, conversation, names),
                                message.writtenAt(),
                                reports.getOrDefault(message.id(), ReportStatus.NONE)))
                        .toList(),
                reader.turnIn(conversation),
                conversation.nextNumber());
    }

    private static ReportStatus reportStatus(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("report_open");
        if (row.wasNull()) {
            return ReportStatus.NONE;
        }
        return open ? ReportStatus.OPEN : ReportStatus.SETTLED;
    }
}
