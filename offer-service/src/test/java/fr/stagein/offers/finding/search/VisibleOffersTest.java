package fr.stagein.offers.finding.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.Desk;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.finding.reach.Point;
import fr.stagein.offers.finding.search.SearchResult.FamilyCount;
import fr.stagein.offers.finding.search.SearchResult.OfferCard;
import fr.stagein.offers.finding.search.SearchResult.WeekCount;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The row by which an offer is found follows whatever changes it. */
@ServiceTest
class VisibleOffersTest {

    private static final Week EARLY = Week.of("2027-W05");
    private static final Week LATE = Week.of("2027-W06");
    private static final Viewer ANYONE = Viewer.anyone(LocalDate.of(2026, 11, 25));
    private static final Origin RIBERAC = new Origin(45.25, 0.34);

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfferSearch search;

    /** A word that only this test's offer has. */
    private final String word = word();

    private Desk desk;
    private String offer;

    @BeforeEach
    void one() {
        desk = new Desk(http, json);
        Map<String, Object> draft = desk.draft();
        draft.put("title", "Une semaine " + word);
        draft.put("tradeCode", "G1604");
        var sent = desk.send(draft);
        desk.approve(sent);
        offer = sent.get("id").asString();
    }

    @Test
    void a_company_that_pauses_is_not_found_until_it_is_back() {
        company("paused = true");
        assertThat(found(word)).isEmpty();
        company("paused = false");
        assertThat(found(word)).containsExactly(offer);
        company("silent = true");
        assertThat(found(word)).isEmpty();
    }

    @Test
    void a_company_is_found_by_its_new_name_and_no_more_by_the_old_one() {
        String name = word();
        company("name = '" + name + "'");
        assertThat(found(name)).containsExactly(offer);
        company("name = 'Le Fournil'");
        assertThat(found(name)).isEmpty();
    }

    @Test
    void an_offer_without_a_seat_left_is_found_again_when_one_is_given_back() {
        String first = place(EARLY);
        place(EARLY);
        place(LATE);
        assertThat(found(word)).isEmpty();
        jdbc.sql("update placement set confirmed = false where application_id = ?::uuid")
                .param(first)
                .update();
        assertThat(search(word).items())
                .singleElement()
                .satisfies(
                        card -> assertThat(card.weeks().getFirst().seatsLeft()).isOne());
    }

    @Test
    void of_two_who_change_it_at_once_neither_undoes_what_the_other_did() {
        String title = word();
        CompletableFuture<?> other = transaction.execute(status -> {
            place(LATE);
            var renaming = CompletableFuture.runAsync(() -> jdbc.sql("update offer set title = :title where id = :id")
                    .param("title", title)
                    .param("id", UUID.fromString(offer))
                    .update());
            // Asked on a thread, and so a connection, of its own.
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> jdbc.sql("""
                            select exists (select from pg_stat_activity
                                           where datname = current_database() and wait_event_type = 'Lock')""").query(Boolean.class).single());
            return renaming;
        });
        other.join();
        assertThat(search(title).items())
                .singleElement()
                .extracting(OfferCard::id)
                .isEqualTo(OfferId.of(offer));
        assertThat(search(title).facets().weeks()).containsExactly(new WeekCount(EARLY, 1));
    }

    @Test
    void each_facet_counts_what_the_other_filters_leave() {
        SearchResult found = search.search(request(word, List.of("batiment"), List.of(Week.of("2027-W09"))), ANYONE);
        assertThat(found.total()).isZero();
        assertThat(found.facets().families()).isEmpty();
        assertThat(found.facets().weeks()).isEmpty();
        assertThat(found.relaxed()).isEmpty();

        found = search.search(request(word, List.of("batiment"), List.of(EARLY)), ANYONE);
        assertThat(found.facets().families())
                .singleElement()
                .extracting(FamilyCount::code, FamilyCount::count)
                .containsExactly("restauration", 1L);
        assertThat(found.relaxed()).containsExactly(new SearchResult.Relaxed(SearchRequest.Filter.FAMILIES, 1));
    }

    @Test
    void the_database_and_the_search_mean_the_same_cells() {
        var random = new Random(24);
        for (int i = 0; i < 200; i++) {
            var at = new Point(random.nextDouble(-89, 89), random.nextDouble(-180, 180));
            String kept = jdbc.sql("select near_words(to_tsvector('fr', 'pain'), :lat, :lon)::text")
                    .param("lat", at.lat())
                    .param("lon", at.lon())
                    .query(String.class)
                    .single();
            assertThat(kept).isEqualTo("'" + Cells.around(at, 0)[0] + " pain'");
        }
    }

    @Test
    void words_that_do_not_count_find_nothing_and_break_nothing() {
        assertThat(found("½")).isEmpty();
        // Trades are called so, their offers have no such word.
        assertThat(search("de la").atLeast()).isFalse();
    }

    @Test
    void more_than_a_search_looks_at_are_not_counted_and_that_is_said() {
        assertThat(search(word).atLeast()).isFalse();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into offer (id, version, company_id, workplace_id, title, trade_code, description, programmes,
                                       day_start, day_end, status, created_at)
                    select gen_random_uuid(), 1, company_id, workplace_id, title, trade_code, description, programmes,
                           day_start, day_end, 'DRAFT', created_at
                    from offer, generate_series(1, :most) where id = :id""")
                    .param("most", Candidates.MOST)
                    .param("id", UUID.fromString(offer))
                    .update();
            jdbc.sql("""
                    insert into shown_offer (offer_id, trade_code, programmes, lat, lon, day_start, day_end, published_at,
                                             free_weeks, words, title, company_id, company_name, commune_code,
                                             commune_name, weeks, seats, seats_left)
                    select o.id, s.trade_code, s.programmes, lat, lon, s.day_start, s.day_end, s.published_at, free_weeks,
                           words || to_tsvector('simple', :common), s.title, s.company_id, company_name, commune_code,
                           commune_name, weeks, seats, seats_left
                    from offer o, shown_offer s where s.offer_id = :id and o.title like '%' || :word and o.id <> :id""")
                    .param("id", UUID.fromString(offer))
                    .param("word", word)
                    .param("common", word + "x")
                    .update();
            for (String text : List.of(word, word + "x")) {
                SearchResult found = search(text);
                assertThat(found.total()).as(text).isEqualTo(Candidates.MOST);
                assertThat(found.items()).hasSize(20);
                assertThat(found.nextCursor()).isNotNull();
            }
            assertThat(search(word).atLeast()).isTrue();
            assertThat(search(word + "x").atLeast()).isFalse();
            status.setRollbackOnly();
        });
    }

    private void company(String change) {
        jdbc.sql("update company set " + change + " where id = ?::uuid")
                .param(desk.company)
                .update();
    }

    private String place(Week week) {
        String application = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into placement (application_id, version, offer_id, week, confirmed)
                values (?::uuid, 1, ?::uuid, ?, true)""").params(application, offer, week.value()).update();
        return application;
    }

    private List<String> found(String text) {
        return search(text).items().stream().map(card -> card.id().toString()).toList();
    }

    private SearchResult search(String text) {
        return search.search(request(text, null, null), ANYONE);
    }

    private static SearchRequest request(String text, List<String> families, List<Week> weeks) {
        return new SearchRequest(
                text, families, null, weeks, null, RIBERAC, 30, null, null, null, null, null, null, null);
    }

    private static String word() {
        return new Random()
                .ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
