package fr.stagein.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.ClassId;
import fr.stagein.events.CloudEventHeaders;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.ConversationState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.State;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.events.WorkplaceId;
import fr.stagein.notifications.inbox.AgreementNews;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.mail.MailQueue;
import fr.stagein.platform.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Other services, as they are heard on the topics; and a short way to a note where a test is not about events. */
@TestComponent
public class Scene {

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final Territory territory;
    private final Notes notes;
    private final MailQueue mails;
    private final TransactionTemplate transaction;

    Scene(
            KafkaTemplate<String, byte[]> kafka,
            JsonMapper json,
            Territory territory,
            Notes notes,
            MailQueue mails,
            PlatformTransactionManager transactions) {
        this.kafka = kafka;
        this.json = json;
        this.territory = territory;
        this.notes = notes;
        this.mails = mails;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The class that {@link Cast#words} speaks of. */
    public static final ClassId CLASS = new ClassId(UUID.randomUUID());

    private static final AtomicLong SCHOOL_VERSION = new AtomicLong();

    /** Of a school that several tests tell of: what is older than what was told before is passed over. */
    public static long nextSchoolVersion() {
        return SCHOOL_VERSION.incrementAndGet();
    }

    /** A company with two members and an offer, a student with a guardian, one application. */
    public record Cast(
            CompanyId company,
            AccountId baker,
            AccountId clerk,
            OfferId offer,
            StudentId student,
            AccountId lea,
            AccountId claire,
            ApplicationId application) {

        public static Cast strangers() {
            return new Cast(
                    new CompanyId(UUID.randomUUID()),
                    account(),
                    account(),
                    new OfferId(UUID.randomUUID()),
                    new StudentId(UUID.randomUUID()),
                    account(),
                    account(),
                    new ApplicationId(UUID.randomUUID()));
        }

        public CompanyState company(long version, String name, CompanyState.Status status) {
            return new CompanyState(
                    company,
                    version,
                    "73282932000074",
                    name,
                    "Boulangerie",
                    false,
                    status,
                    List.of(baker, clerk),
                    List.of(),
                    null,
                    null);
        }

        public OfferState offer(long version, String title) {
            return new OfferState(
                    offer,
                    version,
                    company,
                    new WorkplaceId(UUID.randomUUID()),
                    title,
                    "D1102",
                    List.of("3e"),
                    List.of(),
                    LocalTime.of(9, 0),
                    LocalTime.of(16, 30),
                    "Ribérac",
                    OfferState.Status.PUBLISHED,
                    null,
                    60);
        }

        public StudentState student(long version, StudentState.Status status) {
            return new StudentState(
                    student,
                    version,
                    lea,
                    SchoolId.of("0240035H"),
                    new ClassId(UUID.randomUUID()),
                    "L",
                    "3e",
                    YearMonth.of(2012, 5),
                    List.of(claire),
                    status,
                    null);
        }

        public ApplicationState application(long version, ApplicationState.Status status) {
            return new ApplicationState(
                    application,
                    version,
                    offer,
                    company,
                    student,
                    SchoolId.of("0240035H"),
                    Week.of("2027-W05"),
                    null,
                    status,
                    Instant.parse("2026-11-23T10:00:00Z"),
                    LocalDate.of(2026, 12, 8),
                    null);
        }

        /** The same for a block of weeks, to the last one. */
        public ApplicationState block(long version, ApplicationState.Status status, Week last) {
            ApplicationState one = application(version, status);
            return new ApplicationState(
                    application,
                    version,
                    offer,
                    company,
                    student,
                    one.schoolId(),
                    one.week(),
                    last,
                    status,
                    one.submittedAt(),
                    one.answerBy(),
                    null);
        }

        public ApplicationState handedOver(long version, ApplicationState.Status status, AccountId assignee) {
            ApplicationState before = application(version, status);
            return new ApplicationState(
                    application,
                    version,
                    offer,
                    company,
                    student,
                    before.schoolId(),
                    before.week(),
                    null,
                    status,
                    before.submittedAt(),
                    before.answerBy(),
                    assignee);
        }

        public ConversationState words(long version, ConversationState.Side asker, boolean answered) {
            return new ConversationState(
                    application,
                    version,
                    offer,
                    company,
                    student,
                    SchoolId.of("0240035H"),
                    CLASS,
                    Week.of("2027-W05"),
                    null,
                    asker,
                    answered,
                    null,
                    0);
        }

        private static AccountId account() {
            return AccountId.of(UUID.randomUUID().toString());
        }
    }

    /** A cast of which the other services have told everything but the application. */
    public Cast known() {
        Cast cast = Cast.strangers();
        introduce(cast, "Boulanger d'un jour", "Le Fournil");
        return cast;
    }

    public void introduce(Cast cast, String title, String companyName) {
        publish(EventType.COMPANY_REGISTERED, cast.company(1, companyName, CompanyState.Status.AWAITING_VERIFICATION));
        publish(EventType.OFFER_PUBLISHED, cast.offer(1, title));
        publish(EventType.STUDENT_ENROLLED, cast.student(1, StudentState.Status.ENROLLED));
    }

    public <S extends State> UUID publish(EventType<S> type, S state) {
        UUID id = UUID.randomUUID();
        publish(id, type.id(), type, state);
        return id;
    }

    public <S extends State> void publish(UUID id, String typeId, EventType<S> type, S state) {
        var message = new ProducerRecord<>(
                type.stream().topic(territory.id()), null, state.aggregateId(), json.writeValueAsBytes(state));
        header(message, CloudEventHeaders.SPEC_VERSION, "1.0");
        header(message, CloudEventHeaders.ID, id.toString());
        header(message, CloudEventHeaders.TYPE, typeId);
        header(message, CloudEventHeaders.SOURCE, "/test");
        header(message, CloudEventHeaders.SUBJECT, state.aggregateId());
        header(message, CloudEventHeaders.TIME, Instant.now().toString());
        kafka.send(message).join();
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    /** What a note about an amendment speaks of. */
    public static Facts amendment(int number) {
        return Facts.ofAgreement(
                "Le Fournil",
                null,
                Weeks.of(Week.of("2027-W05"), null),
                new AgreementNews(
                        new AgreementId(UUID.randomUUID()), "3e", List.of("meals"), false, false, null, number));
    }

    public static Facts facts(String title, String company) {
        return new Facts(
                company,
                new ApplicationId(UUID.randomUUID()),
                title,
                Week.of("2027-W05"),
                null,
                LocalDate.of(2026, 12, 8),
                null,
                null,
                null,
                null);
    }

    /** A note for a student, committed. */
    public NoteId note(AccountId account) {
        return note(account, Scene.facts("Boulanger d'un jour", "Le Fournil"), null);
    }

    /** A note for a student and its mail, committed together. */
    public NoteId noteAndMail(AccountId account) {
        return note(account, Scene.facts("Boulanger d'un jour", "Le Fournil"), Instant.now());
    }

    public NoteId note(AccountId account, Facts facts, Instant mailedFor) {
        return transaction.execute(status -> {
            NoteId id = notes.add(List.of(new NewNote(account, Reader.STUDENT, NoteKind.APPLICATION_SEEN, facts)))
                    .getFirst();
            if (mailedFor != null) {
                mails.add(id, mailedFor, false);
            }
            return id;
        });
    }
}
