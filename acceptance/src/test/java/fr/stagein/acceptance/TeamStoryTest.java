package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A baker asks a colleague in, by mail, and lets the colleague go again. */
@ExtendWith(TheSystem.class)
class TeamStoryTest {

    private static final String COLLEAGUE = "garage@entreprise.example";
    private static final Pattern LINK = Pattern.compile("/invitation#(\\S+)");

    @Test
    void a_colleague_joins_by_the_link_in_the_mail_and_leaves(Run system) {
        Visitor baker = Visitor.signedIn(system, "boulangerie@entreprise.example");
        Visitor colleague = Visitor.signedIn(system, COLLEAGUE);
        String bakery = baker.get("/api/companies/mine")
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asString();
        String team = "/api/companies/" + bakery;
        baker.post(team + "/invitations", Map.of("email", COLLEAGUE)).expect(201);

        String token = await().atMost(Duration.ofSeconds(30)).until(() -> token(system), found -> !found.isEmpty());
        assertThat(Visitor.signedIn(system, Cast.ROSE)
                        .post("/api/companies/joining", Map.of("token", token))
                        .status())
                .isEqualTo(403);
        assertThat(baker.post("/api/companies/joining", Map.of("token", token)).code())
                .as("sent to somebody else")
                .isEqualTo("invitation-other-address");
        colleague.post("/api/companies/joining", Map.of("token", token)).expect(200);
        assertThat(companiesOf(colleague)).contains(bakery);

        JsonNode joined = baker.get(team + "/members")
                .expect(200)
                .body()
                .get("members")
                .valueStream()
                .filter(member -> !member.get("you").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(joined.get("email").asString()).isEqualTo(COLLEAGUE);
        baker.exchange("DELETE", team + "/members/" + joined.get("accountId").asString(), null)
                .expect(204);
        assertThat(companiesOf(colleague)).doesNotContain(bakery);
    }

    private static List<String> companiesOf(Visitor somebody) {
        return somebody.get("/api/companies/mine")
                .expect(200)
                .body()
                .valueStream()
                .map(company -> company.get("id").asString())
                .toList();
    }

    private static String token(Run system) {
        return system.mailsTo(COLLEAGUE).stream()
                .map(mail -> LINK.matcher(mail.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
