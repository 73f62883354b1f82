package fr.stagein.applications.placement;

import static fr.stagein.applications.placement.Bakery.OTHER_WEEK;
import static fr.stagein.applications.placement.Bakery.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.ApplicationService;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.StudentState;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clock does to applications, on one replica and on two. */
@ServiceTest
class ExpiryTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Expiry expiry;

    @Autowired
    Territory territory;

    private Bakery scene;

    @BeforeEach
    void at_the_bakery_where_nothing_waits() {
        // What earlier tests left open would be reminded and run out too.
        jdbc.sql("update application set status = 'WITHDRAWN' where status in ('SUBMITTED', 'SEEN', 'ACCEPTED')")
                .update();
        scene = new Bakery(here);
    }

    @Test
    void what_runs_out_ends_once_and_counts_no_more() {
        String id = scene.applied(scene.lea, WEEK);
        jdbc.sql("update application set answer_by = current_date - 1 where id = ?::uuid")
                .param(id)
                .update();
        expiry.run();
        expiry.run();
        assertThat(scene.status(id)).isEqualTo("EXPIRED");
        assertThat(scene.count("select count(*) from application_step where application_id = ?::uuid", id))
                .isEqualTo(2);
    }

    @Test
    void a_company_is_reminded_on_day_7_and_day_12_and_the_student_while_the_place_waits() {
        String id = scene.applied(scene.lea, WEEK);
        answerBy(id, "2027-01-27");
        assertThat(remindOn("2027-01-18")).as("day 6").isZero();
        assertThat(remindOn("2027-01-19")).as("day 7").isEqualTo(1);
        assertThat(remindOn("2027-01-20")).isZero();
        assertThat(remindOn("2027-01-25")).as("day 13, as day 12 was a Sunday").isEqualTo(1);

        scene.body(scene.step(id, "accept", Tokens.company(scene.baker)), 200);
        answerBy(id, "2027-01-31");
        assertThat(remindOn("2027-01-29"))
                .as("both days are past: one reminder is enough")
                .isEqualTo(1);
        assertThat(remindOn("2027-01-30")).isZero();
        scene.assertTold(
                id,
                EventType.APPLICATION_SUBMITTED,
                EventType.APPLICATION_REMINDER_DUE,
                EventType.APPLICATION_REMINDER_DUE,
                EventType.APPLICATION_ACCEPTED,
                EventType.APPLICATION_REMINDER_DUE);
        assertThat(scene.count("select version from application where id = ?::uuid", id))
                .isEqualTo(5);
    }

    @Test
    void nobody_is_reminded_on_a_sunday_or_a_public_holiday() {
        String id = scene.applied(scene.lea, WEEK);
        answerBy(id, "2027-01-11");
        assertThat(remindOn("2027-01-03")).as("day 7, a Sunday").isZero();
        answerBy(id, "2027-01-09");
        assertThat(remindOn("2027-01-01")).as("day 7, New Year").isZero();
        assertThat(remindOn("2027-01-02")).isEqualTo(1);
    }

    @Test
    void nobody_is_reminded_of_what_is_moot() {
        String withdrawn = scene.applied(scene.lea, WEEK);
        scene.body(scene.step(withdrawn, "withdraw", Tokens.student(scene.lea)), 200);
        answerBy(withdrawn, "2027-01-27");
        String late = scene.applied(scene.lea, WEEK);
        answerBy(late, "2027-01-18");
        String begun = scene.applied(scene.lea, WEEK);
        answerBy(begun, "2027-02-12");
        assertThat(remindOn("2027-01-19")).isZero();
        assertThat(remindOn("2027-02-05")).as("in the week itself").isZero();
    }

    @Test
    void two_replicas_do_the_scheduled_work_once() throws Exception {
        String model = scene.applied(scene.lea, WEEK);
        answerBy(model, "2027-01-27");
        for (String copies : List.of("2027-01-27", "2026-01-27")) {
            jdbc.sql("""
                    insert into application (id, version, offer_id, company_id, student_id, school_id, week, programme,
                                             motivation, first_name, status, submitted_at, answer_by)
                    select gen_random_uuid(), 1, gen_random_uuid(), company_id, student_id, school_id, week, programme,
                           motivation, first_name, status, submitted_at, ?::date
                    from application, generate_series(1, 150) where id = ?::uuid""").params(copies, model).update();
        }
        try (ConfigurableApplicationContext other = replica()) {
            List<ApplicationContext> replicas = List.of(here, other);
            atOnce(replicas, replica -> replica.getBean(Expiry.class).run());
            atOnce(replicas, replica -> {
                while (remindOn("2027-01-19", replica) > 0) {
                    // the next hundred
                }
            });
        }
        String ofLea = " join student s on s.id = a.student_id where s.account_id = ?";
        assertThat(scene.count(
                        "select count(*) from application_step t join application a on a.id = t.application_id" + ofLea
                                + " and t.status = 'EXPIRED'",
                        scene.lea))
                .isEqualTo(150);
        assertThat(scene.count(
                        "select count(*) from application_reminder r join application a on a.id = r.application_id"
                                + ofLea,
                        scene.lea))
                .isEqualTo(151);
        assertThat(scene.count("select max(a.version) from application a" + ofLea, scene.lea))
                .isEqualTo(2);
    }

    @Test
    void replicas_whose_clocks_differ_by_two_minutes_do_the_scheduled_work_once() throws Exception {
        String due = scene.applied(scene.lea, WEEK);
        String over = scene.applied(scene.noah, WEEK);
        answerBy(due, "2027-01-27");
        answerBy(over, "2027-01-18");
        // Midnight in the territory lies between the two: one replica is still in yesterday.
        Clock slow = Clock.fixed(Instant.parse("2027-01-18T22:59:00Z"), ZoneOffset.UTC);
        Clock quick = Clock.fixed(Instant.parse("2027-01-18T23:01:00Z"), ZoneOffset.UTC);
        List<Clock> clocks = List.of(slow, quick);

        assertThat(expireAt(slow)).as("until midnight").isZero();
        assertThat(remindAt(slow))
                .as("day 6 of the one, the last day of the other")
                .isEqualTo(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> {
                        expireAt(clocks.get(n % 2));
                        remindAt(clocks.get(n % 2));
                        return n;
                    }))
                    .toList();
            for (var one : done) {
                one.get();
            }
        }
        assertThat(scene.steps(over)).containsExactly("SUBMITTED", "EXPIRED");
        assertThat(scene.count("select count(*) from application_reminder where application_id = ?::uuid", due))
                .isEqualTo(1);
        assertThat(scene.count("select version from application where id = ?::uuid", due))
                .isEqualTo(2);
        assertThat(scene.code(scene.step(over, "accept", Tokens.company(scene.baker)), 409))
                .as("the slow one does not bring it back")
                .isEqualTo("application-status");
    }

    @Test
    void what_is_open_of_a_pupil_who_left_ends_once_the_import_cannot_be_undone_any_more() throws Exception {
        String waiting = scene.applied(scene.lea, WEEK);
        String promised = scene.accepted(scene.lea, OTHER_WEEK);
        String back = scene.applied(scene.noah, WEEK);
        for (String gone : List.of(scene.lea, scene.noah)) {
            scene.tell(
                    EventType.STUDENT_LEFT,
                    scene.studentState(scene.studentId(gone), 2, gone, "guardian-" + gone, StudentState.Status.LEFT));
            await().until(() -> scene.count("select count(left_at) from student where account_id = ?", gone) == 1);
        }
        expiry.run();
        assertThat(scene.status(waiting)).as("within the hour").isEqualTo("SUBMITTED");

        scene.tell(
                EventType.STUDENT_CHANGED,
                scene.studentState(
                        scene.studentId(scene.noah),
                        3,
                        scene.noah,
                        "guardian-" + scene.noah,
                        StudentState.Status.ENROLLED));
        await().until(() -> scene.count("select count(left_at) from student where account_id = ?", scene.noah) == 0);
        jdbc.sql("update student set left_at = left_at - interval '61 minutes'").update();
        // As from two replicas.
        atOnce(List.of(here, here), service -> service.getBean(Expiry.class).run());
        assertThat(scene.status(waiting)).isEqualTo("WITHDRAWN");
        assertThat(scene.status(promised)).isEqualTo("RELEASED");
        assertThat(scene.status(back)).isEqualTo("SUBMITTED");
        assertThat(scene.count("select count(*) from application_step where application_id = ?::uuid", waiting))
                .isEqualTo(2);
        scene.assertTold(waiting, EventType.APPLICATION_SUBMITTED, EventType.APPLICATION_WITHDRAWN);
    }

    @Test
    void a_suspension_stops_what_is_open_at_the_company_and_leaves_what_was_confirmed() throws Exception {
        String waiting = scene.applied(scene.lea, WEEK);
        String promised = scene.accepted(scene.lea, OTHER_WEEK);
        String confirmed = scene.accepted(scene.noah, WEEK);
        scene.body(scene.step(confirmed, "confirm", Tokens.student(scene.noah)), 200);
        expiry.run();
        assertThat(scene.status(waiting)).isEqualTo("SUBMITTED");

        scene.tell(EventType.COMPANY_SUSPENDED, scene.companyState(4, CompanyState.Status.SUSPENDED, null, null));
        await().until(() ->
                scene.count("select count(*) from company where status = 'SUSPENDED' and id = ?::uuid", scene.company)
                        == 1);
        assertThat(scene.code(scene.step(waiting, "accept", Tokens.company(scene.baker)), 409))
                .isEqualTo("company-suspended");
        assertThat(scene.code(scene.step(promised, "confirm", Tokens.student(scene.lea)), 409))
                .isEqualTo("company-suspended");
        // As from two replicas.
        atOnce(List.of(here, here), service -> service.getBean(Expiry.class).run());
        assertThat(scene.status(waiting)).isEqualTo("WITHDRAWN");
        assertThat(scene.status(promised)).isEqualTo("RELEASED");
        assertThat(scene.status(confirmed)).isEqualTo("CONFIRMED");
        scene.assertTold(waiting, EventType.APPLICATION_SUBMITTED, EventType.APPLICATION_STOPPED);
        assertThat(scene.count("select count(*) from application_step where application_id = ?::uuid", promised))
                .isEqualTo(3);

        scene.tell(EventType.COMPANY_VERIFIED, scene.companyState(5, CompanyState.Status.VERIFIED, null, null));
        await().until(() ->
                scene.count("select count(*) from company where status = 'VERIFIED' and id = ?::uuid", scene.company)
                        == 1);
        assertThat(scene.status(scene.applied(scene.lea, WEEK)))
                .as("nobody refused: there again once it is lifted")
                .isEqualTo("SUBMITTED");
    }

    private void answerBy(String id, String day) {
        jdbc.sql("update application set answer_by = ?::date where id = ?::uuid")
                .params(day, id)
                .update();
    }

    private int remindOn(String day) {
        return remindOn(day, here);
    }

    private int remindOn(String day, ApplicationContext replica) {
        return remindAt(Clock.fixed(Instant.parse(day + "T11:00:00Z"), ZoneOffset.UTC), replica);
    }

    private int remindAt(Clock clock) {
        return remindAt(clock, here);
    }

    private int remindAt(Clock clock, ApplicationContext replica) {
        var remind = new Remind(
                replica.getBean(Applications.class),
                new TerritoryCalendar(clock, territory.timeZone()),
                territory,
                replica.getBean(OneByOne.class));
        return new TransactionTemplate(replica.getBean(PlatformTransactionManager.class))
                .execute(status -> remind.remind().done());
    }

    private int expireAt(Clock clock) {
        var calendar = new TerritoryCalendar(clock, territory.timeZone());
        var expired = new ExpireApplications(here.getBean(Applications.class), calendar, here.getBean(OneByOne.class));
        return new TransactionTemplate(here.getBean(PlatformTransactionManager.class))
                .execute(status -> expired.expire().done());
    }

    /** The same service once more, on the same database and topics. */
    private ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(ApplicationService.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                Stream.of(
                                                "spring.datasource.url",
                                                "spring.datasource.username",
                                                "spring.datasource.password",
                                                "spring.kafka.bootstrap-servers",
                                                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                                "stagein.answer-links.key",
                                                "stagein.vault.keys",
                                                "stagein.territory.folder",
                                                "stagein.territory.id")
                                        .map(key -> "--" + key + "="
                                                + here.getEnvironment().getRequiredProperty(key)))
                        .toArray(String[]::new));
    }

    private static void atOnce(List<ApplicationContext> replicas, Consumer<ApplicationContext> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : replicas.stream()
                    .map(replica -> threads.submit(() -> work.accept(replica)))
                    .toList()) {
                done.get();
            }
        }
    }
}
