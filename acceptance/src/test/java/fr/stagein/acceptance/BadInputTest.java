package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.acceptance.TheSystem.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people and programs send wrongly: refused with a field and a word, and nothing half done. */
@ExtendWith(TheSystem.class)
class BadInputTest {

    private static final String BAKER = "boulangerie@entreprise.example";
    private static final String OPERATOR = "operateur@clee.example";

    @ParameterizedTest
    @ValueSource(strings = {"", "73282932000075", "7328293200007", "00000000000000", "abcdefghijklmn"})
    void a_siret_that_is_none(String siret, Run system) {
        Visitor company = Visitor.signedIn(system, BAKER);
        refusedAt(company.post("/api/companies", company(siret, "a@b.example")), "siret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@", "@b.example", "a b@c.example"})
    void an_email_that_is_none(String email, Run system) {
        Visitor company = Visitor.signedIn(system, BAKER);
        refusedAt(company.post("/api/companies", company("73282932000074", email)), "contactEmail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0241011A", "0000000", "I0241011"})
    void a_uai_that_is_none(String uai, Run system) {
        Map<String, Object> school = new HashMap<>(
                Map.of("name", "Collège", "kind", "COLLEGE", "communeCode", "24352", "email", "a@b.example"));
        school.put("uai", uai);
        refusedAt(Visitor.signedIn(system, OPERATOR).post("/api/schools", school), "uai");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-W05,0,seats",
        "2027-W05,10000,seats",
        "2027-W05,-1,seats",
        "2020-W05,1,week",
        "2027-W99,1,week",
        "soon,1,week"
    })
    void weeks_and_seats_out_of_range(String week, int seats, String field, Run system) {
        Visitor company = Visitor.signedIn(system, BAKER);
        Map<String, Object> draft = draft(company);
        draft.put("weeks", List.of(Map.of("week", week, "seats", seats)));
        refusedAt(company.post("/api/companies/" + Story.companyId(company) + "/offers", draft), field);
    }

    @Test
    void a_body_of_a_megabyte(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        Map<String, Object> application = new HashMap<>(Story.application(anOffer(system)));
        application.put("motivation", "x".repeat(1 << 20));
        Visitor.Answer answer = student.post("/api/applications", application).expect(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/applications", "/%61pi/applications"})
    void a_body_that_does_not_say_how_long_it_is(String path, Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        Visitor.Answer answer = student.stream(path, new byte[1 << 20]).expect(411);
        assertThat(answer.code()).isEqualTo("length-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"offerId\": 7}", "\"\\ud800\""})
    void a_body_that_is_no_application(String body, Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        student.exchange("POST", "/api/applications", body).expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "nothing", "..%2f..%2fmine", "%00"})
    void ids_that_name_nothing(String id, Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        assertThat(student.get("/api/offers/" + id).status()).isIn(400, 404);
        assertThat(student.post("/api/applications/" + id + "/confirm").status())
                .isIn(400, 404);
    }

    @Test
    void an_application_to_an_offer_that_is_not_there(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        assertThat(student.post(
                                "/api/applications",
                                Story.application(UUID.randomUUID().toString()))
                        .status())
                .isIn(404, 409);
    }

    @Test
    void another_students_application(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        Visitor stranger = Visitor.signedIn(system, Cast.NINA);
        Visitor otherCompany = Visitor.signedIn(system, "garage@entreprise.example");
        String id = applied(student, anOffer(system));

        for (String act : List.of("confirm", "withdraw", "release")) {
            stranger.post("/api/applications/" + id + "/" + act).expect(404);
        }
        otherCompany.post("/api/applications/" + id + "/accept").expect(404);
        otherCompany
                .get("/api/applications/received?companyId=" + Story.companyId(Visitor.signedIn(system, BAKER)))
                .expect(404);
        assertThat(stranger.get("/api/applications/mine").expect(200).whole().body())
                .doesNotContain(id);
        student.post("/api/applications/" + id + "/withdraw").expect(200);
    }

    @Test
    void the_same_offer_and_week_twice(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.NINA);
        String offer = anOffer(system);
        String id = applied(student, offer);
        assertThat(student.post("/api/applications", Story.application(offer))
                        .expect(409)
                        .code())
                .isEqualTo("already-applied");
        student.post("/api/applications/" + id + "/withdraw").expect(200);
    }

    @Test
    void a_fourth_open_application_even_from_many_tabs(Run system) throws Exception {
        Visitor student = Visitor.signedIn(system, Cast.RAPHAEL);
        List<String> offers = new ArrayList<>();
        for (String email : List.of(BAKER, "garage@entreprise.example")) {
            Story.offersOf(Visitor.signedIn(system, email))
                    .forEach(offer -> offers.add(offer.get("id").asString()));
        }
        assertThat(offers).hasSizeGreaterThanOrEqualTo(4);

        List<Visitor.Answer> answers = together(offers.stream()
                .<Callable<Visitor.Answer>>map(
                        offer -> () -> student.post("/api/applications", Story.application(offer)))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.status() == 409 && answer.code().equals("too-many-open-applications"));
        for (Visitor.Answer answer : answers) {
            if (answer.status() == 201) {
                student.post("/api/applications/" + answer.text("id") + "/withdraw")
                        .expect(200);
            }
        }
    }

    @Test
    void confirming_twice_from_two_tabs_takes_one_seat(Run system) throws Exception {
        Visitor student = Visitor.signedIn(system, Cast.NINA);
        Visitor company = Visitor.signedIn(system, BAKER);
        String offer = anOffer(system);
        String id = applied(student, offer);
        company.post("/api/applications/" + id + "/accept").expect(200);
        int before = seatsLeft(student, offer);

        Callable<Visitor.Answer> confirm = () -> student.post("/api/applications/" + id + "/confirm");
        List<Visitor.Answer> answers = together(List.of(confirm, confirm));

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(seatsLeft(student, offer)).isEqualTo(before - 1));
        student.post("/api/applications/" + id + "/release").expect(204);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(seatsLeft(student, offer)).isEqualTo(before));
    }

    @Test
    void accepting_after_the_student_withdrew(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.NINA);
        Visitor company = Visitor.signedIn(system, BAKER);
        String id = applied(student, anOffer(system));
        student.post("/api/applications/" + id + "/withdraw").expect(200);
        Visitor.Answer late =
                company.post("/api/applications/" + id + "/accept").expect(409);
        assertThat(late.text("detail")).isNotBlank();
    }

    private static void refusedAt(Visitor.Answer answer, String field) {
        answer.expect(400);
        List<String> fields = answer.body()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
        assertThat(fields).as(answer.whole().body()).anyMatch(each -> each.contains(field));
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("message").asString()))
                .noneMatch(String::isBlank);
    }

    private static String applied(Visitor student, String offer) {
        return student.post("/api/applications", Story.application(offer))
                .expect(201)
                .text("id");
    }

    /** Of the baker's, with a seat in the week. */
    private static String anOffer(Run system) {
        return Story.offersOf(Visitor.signedIn(system, BAKER))
                .getLast()
                .get("id")
                .asString();
    }

    private static int seatsLeft(Visitor student, String offer) {
        for (JsonNode week :
                student.get("/api/offers/" + offer).expect(200).body().get("weeks")) {
            if (week.get("week").asString().equals(Story.WEEK)) {
                return week.get("seatsLeft").asInt();
            }
        }
        throw new AssertionError("The offer has no such week");
    }

    private static Map<String, Object> company(String siret, String email) {
        return new HashMap<>(Map.of(
                "siret",
                siret,
                "name",
                "Chez nous",
                "activity",
                "Vannerie",
                "publicBody",
                false,
                "contactEmail",
                email));
    }

    private static Map<String, Object> draft(Visitor company) {
        JsonNode mine = company.get("/api/companies/mine").expect(200).body().get(0);
        return new HashMap<>(Map.of(
                "workplaceId", mine.get("workplaces").get(0).get("id").asString(),
                "title", "Une semaine au fournil",
                "tradeCode", "D1102",
                "description", "Tu regardes la pâte lever, tu garnis la vitrine, tu accueilles les clients.",
                "programmes", List.of("3e"),
                "weeks", List.of(Map.of("week", Story.WEEK, "seats", 1)),
                "dayStart", "09:00",
                "dayEnd", "16:00",
                "clothing", "Chaussures fermées"));
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
