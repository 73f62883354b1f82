package fr.stagein.offers.companies.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.offers.Desk;
import fr.stagein.platform.consumers.Effect;
import fr.stagein.platform.consumers.ReadModel;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What offer-service keeps of people: read, erased, over. */
@ServiceTest
class CompanyDataTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Companies companies;

    @Autowired
    List<Effect<?>> effects;

    @Autowired
    List<ReadModel<?>> models;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    TransactionTemplate transaction;

    private Desk desk;
    private String offer;
    private String member;

    @BeforeEach
    void a_company_on_show() {
        desk = new Desk(http, json);
        offer = desk.shown();
        member = companies.get(CompanyId.of(desk.company)).members().getFirst().value();
    }

    @Test
    void whoever_acts_for_a_company_reads_what_is_kept_of_them_and_can_be_erased() {
        JsonNode mine = desk.body(desk.get("/api/personal-data/offer-service", desk.member), 200);
        assertThat(mine.toString()).contains("company_member", "fournil@entreprise.example");

        erase(member);

        assertThat(new Traces(jdbc).of(List.of(member), "outbox_record")).isEmpty();
        assertThat(companies.get(CompanyId.of(desk.company)).members()).isEmpty();
        assertThat(desk.body(desk.get("/api/personal-data/offer-service", desk.member), 200)
                        .get("parts"))
                .isEmpty();
    }

    @Test
    void what_a_pupil_keeps_goes_with_them() {
        String account = UUID.randomUUID().toString();
        HttpHeaders lea = Tokens.student(account);
        assertThat(desk.call(HttpMethod.PUT, "/api/offers/" + offer + "/favourite", lea, null))
                .hasStatus(204);
        assertThat(desk.body(desk.get("/api/personal-data/offer-service", lea), 200)
                        .toString())
                .contains("favourite", "Une semaine au fournil");
        erase(account);
        assertThat(new Traces(jdbc).of(List.of(account), "outbox_record")).isEmpty();
    }

    @Test
    void a_seat_that_is_to_come_is_free_again_and_one_that_was_stays_a_number() {
        String coming = placement("2027-W05");
        String past = placement("2026-W05");
        models.stream()
                .filter(model -> model.stream().equals(Stream.APPLICATIONS))
                .forEach(model -> {
                    model.forget(coming);
                    model.forget(past);
                });
        assertThat(confirmed(coming)).isFalse();
        assertThat(confirmed(past)).isTrue();
    }

    @Test
    void of_a_company_that_has_offered_nothing_for_years_only_the_name_stays() {
        over(LocalDate.of(2024, 1, 1));
        assertThat(contact()).isEqualTo("fournil@entreprise.example");
        jdbc.sql("update company set registered_at = '2020-01-01' where id = ?::uuid")
                .param(desk.company)
                .update();
        over(LocalDate.of(2024, 1, 1));
        assertThat(contact()).as("it offers weeks of 2027").isEqualTo("fournil@entreprise.example");
        jdbc.sql("update offer_week set week = '2021-W' || right(week, 2) where offer_id = ?::uuid")
                .param(offer)
                .update();
        jdbc.sql("update offer set created_at = '2020-01-01' where id = ?::uuid")
                .param(offer)
                .update();
        over(LocalDate.of(2024, 1, 1));
        assertThat(contact()).isEmpty();
        assertThat(companies.get(CompanyId.of(desk.company)).members()).isEmpty();
    }

    private void erase(String account) {
        var state = new ErasureState(
                new ErasureId(UUID.randomUUID()), 1, null, List.of(AccountId.of(account)), Instant.now());
        transaction.executeWithoutResult(status -> effects.stream()
                .filter(effect -> effect.name().equals("erasures"))
                .forEach(effect -> on(effect, state)));
    }

    @SuppressWarnings("unchecked") // the effect of that name is on that stream
    private static void on(Effect<?> effect, ErasureState state) {
        ((Effect<ErasureState>) effect)
                .on(new Event<>(UUID.randomUUID(), EventType.ERASURE_ORDERED, Instant.now(), state));
    }

    private void over(LocalDate day) {
        RetentionRule rule = rules.stream()
                .filter(one -> one.kind().equals("companies"))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(
                status -> rule.batch().applyAsInt(new Cutoff(Instant.parse(day + "T00:00:00Z"), day)));
    }

    private String contact() {
        return companies.get(CompanyId.of(desk.company)).contactEmail();
    }

    private String placement(String week) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into placement (application_id, version, offer_id, week, confirmed)
                values (?::uuid, 3, ?::uuid, ?, true)""").params(id, offer, week).update();
        return id;
    }

    private boolean confirmed(String application) {
        return jdbc.sql("select confirmed from placement where application_id = ?::uuid")
                .param(application)
                .query(Boolean.class)
                .single();
    }
}
