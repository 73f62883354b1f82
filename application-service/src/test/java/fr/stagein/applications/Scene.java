package fr.stagein.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.State;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bakery of two, Léa with her mother, her teacher, and one offer; as the other services tell of them. */
public final class Scene {

    public static final SchoolId SCHOOL = SchoolId.of("0240035H");

    private static final Week WEEK = Week.of("2027-W05");
    private static long schoolVersion;

    public final CompanyId company = new CompanyId(UUID.randomUUID());
    public final String baker = account();
    public final String clerk = account();
    public final String lea = account();
    public final String mother = account();
    public final String teacher = account();
    public final StudentId student = new StudentId(UUID.randomUUID());

    private final MockMvcTester http;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Territory territory;
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());
    private final OfferId offer = new OfferId(UUID.randomUUID());

    @SuppressWarnings("unchecked") // the only template and the only factory that Boot makes
    public Scene(ApplicationContext service) {
        http = service.getBean(MockMvcTester.class);
        json = service.getBean(JsonMapper.class);
        jdbc = service.getBean(JdbcClient.class);
        kafka = service.getBean(KafkaTemplate.class);
        consumers = service.getBean(ConsumerFactory.class);
        territory = service.getBean(Territory.class);
        companyIs(1, CompanyState.Status.VERIFIED, baker, clerk);
        tell(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        SCHOOL,
                        ++schoolVersion,
                        "Collège Arnaut-Daniel",
                        SchoolState.Kind.COLLEGE,
                        "24352",
                        List.of(new SchoolState.SchoolClass(schoolClass, "3e A", "3e", List.of(WEEK))),
                        List.of(new SchoolState.StaffMember(
                                AccountId.of(teacher), SchoolState.StaffRole.TEACHER, List.of(schoolClass))),
                        null));
        tell(
                EventType.STUDENT_ENROLLED,
                new StudentState(
                        student,
                        1,
                        AccountId.of(lea),
                        SCHOOL,
                        schoolClass,
                        "L",
                        "3e",
                        YearMonth.of(2012, 6),
                        List.of(AccountId.of(mother)),
                        StudentState.Status.ENROLLED));
        tell(
                EventType.OFFER_PUBLISHED,
                new OfferState(
                        offer,
                        1,
                        company,
                        new WorkplaceId(UUID.randomUUID()),
                        "Au fournil",
                        "D1102",
                        List.of("3e"),
                        List.of(new OfferState.WeekSeats(WEEK, 2)),
                        LocalTime.of(8, 0),
                        LocalTime.of(15, 0),
                        "Ribérac",
                        OfferState.Status.PUBLISHED,
                        null));
        await().until(() -> count("select count(*) from school_class where id = ?::uuid", schoolClass) == 1
                && count("select count(*) from student where id = ?::uuid", student) == 1
                && count("select count(*) from seat_ledger where offer_id = ?::uuid", offer) == 1);
    }

    private static String account() {
        return UUID.randomUUID().toString();
    }

    /** The company as offer-service tells of it, and waits until it is known. */
    public void companyIs(long version, CompanyState.Status status, String... members) {
        tell(
                EventType.COMPANY_CHANGED,
                new CompanyState(
                        company,
                        version,
                        "73282932000074",
                        "Le Fournil",
                        "Boulangerie",
                        false,
                        status,
                        List.of(members).stream().map(AccountId::of).toList(),
                        List.of(),
                        null,
                        null));
        await().until(() ->
                count("select coalesce(max(version), 0) from company where id = ?::uuid", company) == version);
    }

    /** Léa applies; gives the application's id. */
    public String applied() {
        return body(
                        post(
                                "/api/applications",
                                Tokens.student(lea),
                                Map.of("offerId", offer, "week", WEEK, "motivation", "J'aime le pain.")),
                        201)
                .get("id")
                .asString();
    }

    public <S extends State> void tell(EventType<S> type, S state) {
        var message = new ProducerRecord<>(
                type.stream().topic(territory.id()), state.aggregateId(), json.writeValueAsBytes(state));
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes());
        message.headers().add("ce_type", type.id().getBytes());
        message.headers().add("ce_time", "2026-11-23T10:00:00Z".getBytes());
        kafka.send(message).join();
    }

    /** The states of this aggregate, in order, once the last of so many is told. */
    public <S extends State> List<S> told(Stream<S> stream, String aggregate, int howMany) {
        List<S> told = new ArrayList<>();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            consumer.subscribe(List.of(stream.topic(territory.id())));
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(aggregate)) {
                        told.add(json.readValue(message.value(), stream.stateType()));
                    }
                });
                assertThat(told).hasSize(howMany);
            });
        }
        return told;
    }

    public MvcTestResult get(String path, HttpHeaders who) {
        return http.get().uri(path).headers(who).exchange();
    }

    public MvcTestResult post(String path, HttpHeaders who, Object body) {
        return http.post()
                .uri(path)
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    public MvcTestResult post(String path, HttpHeaders who) {
        return http.post().uri(path).headers(who).exchange();
    }

    public JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    public String code(MvcTestResult result, int status) {
        return body(result, status).get("type").asString().replace("urn:stagein:problem:", "");
    }

    public long count(String sql, Object of) {
        return jdbc.sql(sql).param(of.toString()).query(Long.class).single();
    }

    public static List<Integer> atOnce(int times, IntFunction<MvcTestResult> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .mapToObj(n ->
                            threads.submit(() -> call.apply(n).getResponse().getStatus()))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (var one : calls) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
