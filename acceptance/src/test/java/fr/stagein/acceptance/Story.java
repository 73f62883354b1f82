package fr.stagein.acceptance;

import fr.stagein.acceptance.Visitor.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** Steps that several tests begin with. */
final class Story {

    static final String WEEK = "2027-W05";
    static final String MOTIVATION = "J’aime travailler de mes mains et je voudrais voir une vraie journée.";

    private Story() {}

    static Map<String, String> application(String offerId) {
        return Map.of("offerId", offerId, "week", WEEK, "motivation", MOTIVATION);
    }

    /** Offers of this company that have a seat in {@link #WEEK}. */
    static List<JsonNode> offersOf(Visitor company) {
        return offersOf(company, WEEK);
    }

    static List<JsonNode> offersOf(Visitor company, String wanted) {
        String id = companyId(company);
        return company.get("/api/companies/" + id + "/offers")
                .expect(200)
                .body()
                .valueStream()
                .filter(offer -> offer.get("status").asString().equals("PUBLISHED"))
                .filter(offer -> offer.get("weeks")
                        .valueStream()
                        .anyMatch(week -> week.get("week").asString().equals(wanted)
                                && week.get("seatsLeft").asInt() > 0))
                .toList();
    }

    /** A SIRET that nobody has registered; its last digit is the check digit. */
    static String newSiret() {
        String digits = String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L));
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            int digit = (digits.charAt(12 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }

    static String companyId(Visitor company) {
        return company.get("/api/companies/mine")
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asString();
    }

    static JsonNode candidate(Visitor company, String applicationId) {
        Answer received = company.get("/api/applications/received?companyId=" + companyId(company));
        return received.expect(200)
                .body()
                .valueStream()
                .filter(each -> each.get("id").asString().equals(applicationId))
                .findFirst()
                .orElseThrow();
    }

    static List<String> inbox(Visitor reader) {
        return reader.get("/api/inbox?size=50")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .map(item ->
                        item.get("kind").asString() + " " + item.get("body").asString())
                .toList();
    }
}
