package fr.stagein.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.Siret;
import fr.stagein.testing.Calls;
import fr.stagein.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company's people and the operator at their screens. */
public final class Desk extends Calls {

    public final HttpHeaders member = Tokens.company(UUID.randomUUID().toString());
    public final HttpHeaders operator = Tokens.operator(UUID.randomUUID().toString());
    public final String company;

    private final String workplace;

    /** A company that is verified and has a workplace. */
    public Desk(MockMvcTester http, JsonMapper json) {
        super(http, json);
        company = body(post("/api/companies", member, registration(newSiret())), 201)
                .get("id")
                .asString();
        workplace = body(
                        post(
                                "/api/companies/" + company + "/workplaces",
                                member,
                                Map.of("label", "Boutique", "address", "1 place du Marché", "communeCode", "24352")),
                        201)
                .get("workplaces")
                .get(0)
                .get("id")
                .asString();
        assertThat(post("/api/companies/" + company + "/verify", operator, null))
                .hasStatusOk();
    }

    public static Map<String, Object> registration(String siret) {
        return Map.of(
                "siret", siret,
                "name", "Le Fournil d'Essai",
                "activity", "Boulangerie",
                "publicBody", false,
                "contactEmail", "fournil@entreprise.example");
    }

    public static String newSiret() {
        String thirteen = "999" + String.format("%010d", new Random().nextLong(10_000_000_000L));
        for (int check = 0; check < 10; check++) {
            if (Siret.isValid(thirteen + check)) {
                return thirteen + check;
            }
        }
        throw new IllegalStateException();
    }

    public Map<String, Object> draft() {
        return new HashMap<>(Map.of(
                "workplaceId",
                workplace,
                "title",
                "Une semaine au fournil",
                "tradeCode",
                "D1102",
                "description",
                "Regarder le pétrissage, la cuisson et la vente, poser des questions à toute l’équipe.",
                "programmes",
                List.of("3e"),
                "weeks",
                List.of(Map.of("week", "2027-W05", "seats", 2), Map.of("week", "2027-W06", "seats", 1)),
                "dayStart",
                "09:00",
                "dayEnd",
                "16:00"));
    }

    /** Drafted and sent; the answer says where it stands. */
    public JsonNode send(Map<String, Object> draft) {
        String id = body(post("/api/companies/" + company + "/offers", member, draft), 201)
                .get("id")
                .asString();
        return body(post("/api/offers/" + id + "/publish", member, null), 200);
    }

    /** Sent and read by the operator. */
    public String shown() {
        JsonNode sent = send(draft());
        if (sent.get("status").asString().equals("IN_REVIEW")) {
            approve(sent);
        }
        return sent.get("id").asString();
    }

    public void approve(JsonNode sent) {
        assertThat(post("/api/offers/" + sent.get("id").asString() + "/approve", operator, version(sent)))
                .hasStatusOk();
    }

    public static Map<String, Object> version(JsonNode offer) {
        return Map.of("version", offer.get("version").asLong());
    }

    public JsonNode own(String offer) {
        return body(get("/api/companies/" + company + "/offers", member), 200)
                .valueStream()
                .filter(one -> one.get("id").asString().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
