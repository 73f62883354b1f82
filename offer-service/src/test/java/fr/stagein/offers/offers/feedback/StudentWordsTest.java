package fr.stagein.offers.offers.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.CompanyId;
import fr.stagein.events.FeedbackId;
import fr.stagein.events.FeedbackState;
import fr.stagein.events.OfferId;
import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words of students at the page of an offer and of its company, and an offer that is made again. */
@ServiceTest
class StudentWordsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    StudentWords words;

    private final FeedbackId id = new FeedbackId(UUID.randomUUID());

    private Desk desk;
    private String offer;

    @BeforeEach
    void an_offer_on_show() {
        desk = new Desk(http, json);
        offer = desk.shown();
    }

    @Test
    void they_come_twice_late_and_out_of_order() {
        words.keep(said(3, offer, "Le deuxième mot."));
        words.keep(said(3, offer, "Le deuxième mot."));
        words.keep(said(1, offer, "Le premier mot."));
        assertThat(texts("/api/offers/" + offer)).containsExactly("Le deuxième mot.");
        words.forget(id.toString());
        words.forget(id.toString());
        assertThat(texts("/api/offers/" + offer)).isEmpty();
        words.keep(said(5, offer, "Approuvé de nouveau."));
        assertThat(texts("/api/offers/" + offer)).containsExactly("Approuvé de nouveau.");
    }

    @Test
    void nothing_tells_whose_they_are() {
        words.keep(said(2, offer, "Une belle semaine."));
        JsonNode shown = desk.body(desk.get("/api/offers/" + offer + "/feedback", null), 200)
                .get(0);
        assertThat(shown.toString())
                .isEqualTo("{\"programme\":\"3e\",\"month\":\"2027-02\",\"words\":\"Une belle semaine.\"}");
    }

    @Test
    void next_years_offer_has_those_of_the_one_before_and_another_has_none() {
        words.keep(said(2, offer, "Une belle semaine."));
        String next = again();
        assertThat(texts("/api/offers/" + next)).containsExactly("Une belle semaine.");
        assertThat(texts("/api/offers/" + desk.shown())).isEmpty();
        assertThat(texts("/api/companies/" + desk.company)).containsExactly("Une belle semaine.");
    }

    @Test
    void a_place_without_an_offer_is_spoken_of_at_the_company_alone() {
        words.keep(said(2, null, "Une belle semaine."));
        assertThat(texts("/api/companies/" + desk.company)).containsExactly("Une belle semaine.");
        assertThat(texts("/api/offers/" + offer)).isEmpty();
    }

    @Test
    void of_a_company_that_is_hidden_nothing_is_shown() {
        words.keep(said(2, offer, "Une belle semaine."));
        desk.post("/api/companies/" + desk.company + "/suspend", desk.operator, Map.of("reason", "Signalement"));
        assertThat(texts("/api/companies/" + desk.company)).isEmpty();
        assertThat(texts("/api/offers/" + offer)).isEmpty();
    }

    @Test
    void two_who_make_the_offer_again_at_the_same_instant_make_one() throws Exception {
        Set<String> made = ConcurrentHashMap.newKeySet();
        Desk.atOnce(4, n -> {
            var answer = desk.post("/api/offers/" + offer + "/duplicate", desk.member, null);
            made.add(desk.body(answer, 201).get("id").asString());
            return answer;
        });
        assertThat(made).hasSize(1);
        assertThat(new HashSet<>(List.of(again()))).isEqualTo(made);
    }

    private String again() {
        return desk.body(desk.post("/api/offers/" + offer + "/duplicate", desk.member, null), 201)
                .get("id")
                .asString();
    }

    private List<String> texts(String path) {
        return desk.body(desk.get(path + "/feedback", null), 200)
                .valueStream()
                .map(one -> one.get("words").asString())
                .toList();
    }

    private FeedbackState said(long version, @Nullable String about, String text) {
        return new FeedbackState(
                id,
                version,
                new CompanyId(UUID.fromString(desk.company)),
                about == null ? null : OfferId.of(about),
                "3e",
                YearMonth.of(2027, 2),
                text);
    }
}
