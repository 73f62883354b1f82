package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Scene;
import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.platform.personal.RetentionTable;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Programmes;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is kept of agreements: read, erased, over. */
@ServiceTest
class AgreementDataTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    TransactionTemplate transaction;

    private Convention convention;
    private Scene scene;

    @BeforeEach
    void somebody_has_signed() {
        convention = new Convention(here).frozen();
        scene = convention.scene;
        scene.body(convention.sign(convention.baker(), scene.baker), 200);
    }

    @Test
    void a_family_reads_all_of_it() {
        JsonNode mothers = scene.body(
                scene.get(
                        "/api/personal-data/application-service?student=" + scene.student,
                        Tokens.guardian(scene.mother)),
                200);
        assertThat(mothers.toString()).contains("ines@fournil.example", "Marc Faure", "J'ai lu cette convention");
    }

    @Test
    void an_erased_pupil_leaves_none() {
        erase(scene.student, scene.lea);
        scene.assertErased(Stream.AGREEMENTS, convention.id);
        await().untilAsserted(() -> assertThat(new Traces(jdbc).of(List.of(convention.id), "outbox_record"))
                .isEmpty());
        assertThat(scene.get(convention.path(), convention.baker())).hasStatus(404);
    }

    @Test
    void mails_with_links_and_codes_about_an_erased_pupil_leave_the_stream() {
        // Nobody has signed there yet, so the company's link is still good.
        var unsigned = new Convention(here).frozen();
        Map<String, Object> link = unsigned.link(1);
        // Who has not been shown the document gets no code for it.
        scene.body(unsigned.byLink("view", link, Map.of()), 200);
        scene.body(unsigned.byLink("codes", link, Map.of()), 200);
        List<String> onTheirWay = jdbc.sql("""
                select id::text from agreement_link where agreement_id = :id::uuid
                union all
                select mail_id::text from agreement_code where holder = :holder""")
                .param("id", unsigned.id)
                .param("holder", String.valueOf(link.get("holder")))
                .query(String.class)
                .list();
        assertThat(onTheirWay).hasSizeGreaterThanOrEqualTo(2);
        onTheirWay.forEach(mail -> scene.told(Stream.AGREEMENT_MAILS, mail, 1));

        erase(unsigned.scene.student, unsigned.scene.lea);

        onTheirWay.forEach(mail -> scene.assertErased(Stream.AGREEMENT_MAILS, mail));
        assertThat(jdbc.sql("select count(*) from agreement_code where holder = :holder")
                        .param("holder", String.valueOf(link.get("holder")))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void of_an_erased_signer_the_name_stays_on_the_document_and_nothing_of_the_account() {
        erase(null, scene.baker);
        await().untilAsserted(() ->
                assertThat(new Traces(jdbc).of(List.of(scene.baker))).isEmpty());
        JsonNode company = convention
                .seen(convention.teacher())
                .get("current")
                .get("signers")
                .valueStream()
                .filter(one -> one.get("party").asString().equals("COMPANY"))
                .findFirst()
                .orElseThrow();
        assertThat(company.get("name").asString()).isEqualTo("Marc");
        assertThat(company.has("signedAt")).isTrue();
    }

    @Test
    void after_its_time_it_goes_as_a_whole() {
        // Other tests may have left something of the year before.
        over("2027-02-01");
        assertThat(scene.count("select count(*) from agreement where id = ?::uuid", convention.id))
                .isEqualTo(1);
        assertThat(over("2027-09-01")).isPositive();
        scene.assertErased(Stream.AGREEMENTS, convention.id);
    }

    @Test
    void papers_of_a_programme_that_keeps_them_longer_go_by_a_time_of_their_own() {
        Level lycee = Level.pfmp(here);
        String agreement =
                lycee.placed(lycee.student(YearMonth.of(2010, 5), lycee.guardian), Level.PFMP_WEEKS.getFirst());
        over("2027-09-01");
        lycee.told(Stream.AGREEMENTS, agreement, 1);
        assertThat(scene.count("select count(*) from agreement where id = ?::uuid", agreement))
                .isEqualTo(1);
        assertThat(over("pfmp-agreements", "2027-09-01")).isPositive();
        lycee.assertErased(Stream.AGREEMENTS, agreement);
    }

    @Test
    void a_programme_whose_papers_would_go_too_early_stops_the_start(@TempDir Path packs) throws IOException {
        var table = here.getBean(RetentionTable.class);
        var calendar = here.getBean(TerritoryCalendar.class);
        assertThat(new LongKept(here.getBean(Programmes.class), table, calendar).beyond("internships"))
                .containsExactly("pfmp");

        Path common = Checkout.root().resolve("territories/common");
        Files.createSymbolicLink(packs.resolve("common"), common);
        Path own = Files.createDirectories(packs.resolve("one/programmes"));
        Files.writeString(
                own.resolve("pfmp.yaml"),
                Files.readString(common.resolve("programmes/pfmp.yaml")).replace("keep: P10Y", "keep: P15Y"));
        Programmes longer = Programmes.read(packs.resolve("one"));
        assertThatThrownBy(() -> new LongKept(longer, table, calendar))
                .hasMessageContainingAll("pfmp", "pfmp-agreements", "P10Y", "retention.yaml");
    }

    private void erase(@Nullable StudentId student, String account) {
        scene.tell(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()), 1, student, List.of(AccountId.of(account)), Instant.now()));
    }

    private int over(String day) {
        return over("agreements", day);
    }

    private int over(String kind, String day) {
        int rows = 0;
        var cutoff = new Cutoff(Instant.parse(day + "T00:00:00Z"), LocalDate.parse(day));
        for (RetentionRule rule : rules) {
            if (rule.kind().equals(kind)) {
                Integer done = transaction.execute(status -> rule.batch().applyAsInt(cutoff));
                rows += done == null ? 0 : done;
            }
        }
        return rows;
    }
}
