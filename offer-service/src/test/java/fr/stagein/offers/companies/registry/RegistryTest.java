package fr.stagein.offers.companies.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a SIRET tells, on the pack's own registry. */
@ServiceTest
class RegistryTest {

    private static final String OPEN = "99912345800013";
    private static final String CLOSED = "99920000600016";

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void somebody_with_a_company_account() {
        desk = new Desk(http, json);
    }

    @Test
    void a_siret_fills_the_form() {
        JsonNode found = desk.body(desk.get("/api/registry/" + OPEN, desk.member), 200);
        assertThat(found.get("name").asString()).isEqualTo("Vannerie du Val");
        assertThat(found.get("communeCode").asString()).isEqualTo("24352");
        assertThat(found.get("open").asBoolean()).isTrue();
        assertThat(desk.get("/api/registry/" + OPEN, null)).hasStatus(401);
        assertThat(desk.get("/api/registry/" + Desk.newSiret(), desk.member)).hasStatus(404);
        assertThat(desk.get("/api/registry/12345678901234", desk.member)
                        .getResponse()
                        .getStatus())
                .isBetween(400, 404);
    }

    @Test
    void a_closed_establishment_cannot_register() {
        assertThat(desk.code(desk.post("/api/companies", desk.member, Desk.registration(CLOSED)), 400))
                .isEqualTo("establishment-closed");
    }

    @Test
    void the_operator_sees_what_the_registry_calls_it_and_what_it_does_not_know() {
        jdbc.sql("delete from company_member where company_id in (select id from company where siret = ?)")
                .param(OPEN)
                .update();
        jdbc.sql("delete from company where siret = ?").param(OPEN).update();
        JsonNode known = desk.body(desk.post("/api/companies", desk.member, Desk.registration(OPEN)), 201);
        assertThat(known.get("registryName").asString()).isEqualTo("Vannerie du Val");
        Map<String, Object> byHand = new HashMap<>(Desk.registration(Desk.newSiret()));
        assertThat(desk.body(desk.post("/api/companies", desk.member, byHand), 201)
                        .has("registryName"))
                .isFalse();
    }
}
