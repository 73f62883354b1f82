package fr.stagein.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.gateway.FakeKeycloak;
import fr.stagein.gateway.GatewayTest;
import fr.stagein.gateway.Tab;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A timetable is large; only who may give one may send so much, and only there. */
@GatewayTest
class LargerBodiesTest {

    private static final byte[] TIMETABLE = new byte[3_000_000];

    @Autowired
    FakeKeycloak keycloak;

    @Value("${stagein.public-url}")
    String gateway;

    @Test
    void an_operator_sends_a_timetable() {
        Tab operator = signedIn("operator-" + UUID.randomUUID());
        assertThat(operator.upload("/api/reach/feeds?name=cars", TIMETABLE).statusCode())
                .isEqualTo(200);
        assertThat(operator.upload("/api/reach/map", TIMETABLE).statusCode()).isEqualTo(413);
    }

    @Test
    void nobody_else_sends_so_much_to_where_one_goes() {
        Tab student = signedIn(UUID.randomUUID().toString());
        assertThat(student.upload("/api/reach/feeds?name=cars", TIMETABLE).statusCode())
                .isEqualTo(413);
        assertThat(student.upload("/api/reach/feeds?name=cars", new byte[100]).statusCode())
                .as("what is small goes on to the service, which refuses it")
                .isEqualTo(200);
        Tab nobody = Tab.at(gateway);
        nobody.get("/api/session");
        assertThat(nobody.upload("/api/reach/feeds?name=cars", TIMETABLE).statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_scan_of_a_signed_paper_passes_and_a_larger_one_is_told_what_to_do() {
        Tab teacher = signedIn(UUID.randomUUID().toString());
        String scans = "/api/agreements/" + UUID.randomUUID() + "/scans?version=1";
        assertThat(teacher.upload(scans, new byte[10 << 20]).statusCode()).isEqualTo(200);
        var refused = teacher.upload(scans, new byte[30 << 20]);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body().toString()).contains("numérisez");
    }

    private Tab signedIn(String person) {
        return Tab.at(gateway).signedIn(keycloak, person, UUID.randomUUID().toString());
    }
}
