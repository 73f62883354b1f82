package fr.stagein.offers.companies.members;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.platform.tokens.SecretLinks;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Colleagues join and leave. */
@ServiceTest
class MembersTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    Join join;

    private final String anne = UUID.randomUUID().toString();
    private final String address = "anne." + anne + "@fournil.example";
    private Desk desk;

    @BeforeEach
    void a_company() {
        desk = new Desk(http, json);
    }

    @Test
    void a_colleague_who_got_the_mail_joins_and_does_the_work() {
        JsonNode invitation = desk.body(invite("Anne." + anne + "@Fournil.example"), 201);
        assertThat(invitation.get("email").asString()).isEqualTo(address);
        String token = token(invitation);
        assertThat(look(token, colleague()).toString())
                .isEqualTo("{\"companyName\":\"Le Fournil d'Essai\",\"open\":true,\"forYou\":true}");
        assertThat(desk.get("/api/companies/" + desk.company + "/offers", colleague()))
                .hasStatus(404);

        assertThat(desk.body(accept(token, colleague()), 200).get("companyId").asString())
                .isEqualTo(desk.company);
        assertThat(desk.get("/api/companies/" + desk.company + "/offers", colleague()))
                .hasStatusOk();
        assertThat(accept(token, colleague())).as("pressed twice").hasStatusOk();
        JsonNode team = team();
        assertThat(team.get("members")).hasSize(2);
        assertThat(team.get("members").toString()).contains(address);
        assertThat(team.get("invitations")).isEmpty();
        assertThat(jdbc.sql("select email from company_invitation where id = ?::uuid")
                        .param(invitation.get("id").asString())
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .single())
                .as("kept no longer than needed")
                .isEqualTo("null");
    }

    @Test
    void the_link_alone_opens_nothing_to_somebody_else() {
        String token = token(desk.body(invite(address), 201));
        HttpHeaders other = Tokens.company(UUID.randomUUID().toString(), "else@fournil.example", true);
        assertThat(look(token, other).get("forYou").asBoolean()).isFalse();
        assertThat(desk.code(accept(token, other), 409)).isEqualTo("invitation-other-address");
        assertThat(desk.code(accept(token, Tokens.company(anne, address, false)), 409))
                .as("an address that nobody has confirmed")
                .isEqualTo("invitation-other-address");
        assertThat(desk.code(accept(token + "x", colleague()), 404)).isEqualTo("invitation-unknown");
        var links = new SecretLinks(environment.getRequiredProperty("stagein.answer-links.key"));
        String answer = links.token(List.of(UUID.randomUUID().toString(), anne, "2026-12-08"));
        assertThat(desk.code(accept(answer, colleague()), 404))
                .as("made for another purpose")
                .isEqualTo("invitation-unknown");
        assertThat(accept(token, Tokens.student(anne))).hasStatus(403);
    }

    @Test
    void one_that_was_taken_back_or_has_run_out_is_over() {
        JsonNode taken = desk.body(invite(address), 201);
        String path = "/api/companies/" + desk.company + "/invitations/"
                + taken.get("id").asString();
        assertThat(desk.call(HttpMethod.DELETE, path, new Desk(http, json).member, null))
                .hasStatus(404);
        assertThat(desk.call(HttpMethod.DELETE, path, desk.member, null)).hasStatus(204);
        assertThat(desk.call(HttpMethod.DELETE, path, desk.member, null)).hasStatus(204);
        assertThat(desk.code(accept(token(taken), colleague()), 409)).isEqualTo("invitation-closed");

        JsonNode late = desk.body(invite(address), 201);
        jdbc.sql("update company_invitation set expires_at = now() - interval '1 minute' where id = ?::uuid")
                .param(late.get("id").asString())
                .update();
        assertThat(desk.code(accept(token(late), colleague()), 409)).isEqualTo("invitation-closed");
        while (join.closeNextExpired()) {
            // whatever other tests left too
        }
        assertThat(jdbc.sql("select count(*) from company_invitation where email = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(invite(address)).hasStatus(201);
    }

    @Test
    void nobody_is_invited_twice_or_by_a_company_that_nobody_has_verified() {
        assertThat(invite(address)).hasStatus(201);
        assertThat(desk.code(invite(address.toUpperCase(java.util.Locale.ROOT)), 400))
                .isEqualTo("invited-already");
        assertThat(invite("no address")).hasStatus(400);
        assertThat(desk.post(
                        "/api/companies/" + desk.company + "/invitations",
                        new Desk(http, json).member,
                        Map.of("email", "x@y.example")))
                .hasStatus(404);
        HttpHeaders stranger = Tokens.company(UUID.randomUUID().toString());
        String unverified = desk.body(desk.post("/api/companies", stranger, Desk.registration(Desk.newSiret())), 201)
                .get("id")
                .asString();
        assertThat(desk.code(
                        desk.post(
                                "/api/companies/" + unverified + "/invitations",
                                stranger,
                                Map.of("email", "x@y.example")),
                        409))
                .isEqualTo("company-not-verified");
        for (int i = 1; i < 20; i++) {
            assertThat(invite("colleague" + i + "@fournil.example")).hasStatus(201);
        }
        assertThat(desk.code(invite("one.too.many@fournil.example"), 409)).isEqualTo("too-many-invitations");
    }

    @Test
    void somebody_always_stays() {
        JsonNode alone = team().get("members").get(0);
        assertThat(alone.get("you").asBoolean()).isTrue();
        assertThat(desk.code(remove(alone, desk.member), 409)).isEqualTo("last-member");

        accept(token(desk.body(invite(address), 201)), colleague());
        assertThat(remove(alone, new Desk(http, json).member)).hasStatus(404);
        List<Integer> statuses;
        List<JsonNode> both = team().get("members").valueStream().toList();
        // Each removes the other at the same moment.
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            statuses = IntStream.range(0, 2)
                    .mapToObj(i -> two.submit(() -> remove(both.get(i), i == 0 ? colleague() : desk.member)
                            .getResponse()
                            .getStatus()))
                    .toList()
                    .stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        }
        assertThat(statuses).contains(204).anyMatch(status -> status != 204);
        assertThat(jdbc.sql("select count(*) from company_member where company_id = ?::uuid")
                        .param(desk.company)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private HttpHeaders colleague() {
        return Tokens.company(anne, address, true);
    }

    private MvcTestResult invite(String email) {
        return desk.post("/api/companies/" + desk.company + "/invitations", desk.member, Map.of("email", email));
    }

    private MvcTestResult accept(String token, HttpHeaders who) {
        return desk.post("/api/companies/joining", who, Map.of("token", token));
    }

    private JsonNode look(String token, HttpHeaders who) {
        return desk.body(desk.post("/api/companies/joining/look", who, Map.of("token", token)), 200);
    }

    private MvcTestResult remove(JsonNode member, HttpHeaders who) {
        return desk.call(
                HttpMethod.DELETE,
                "/api/companies/" + desk.company + "/members/"
                        + member.get("accountId").asString(),
                who,
                null);
    }

    private JsonNode team() {
        return desk.body(desk.get("/api/companies/" + desk.company + "/members", desk.member), 200);
    }

    /** As notification-service writes it into the mail. */
    private String token(JsonNode invitation) {
        return new SecretLinks(environment.getRequiredProperty("stagein.answer-links.key"))
                .token(List.of("company-invitation", invitation.get("id").asString()));
    }
}
