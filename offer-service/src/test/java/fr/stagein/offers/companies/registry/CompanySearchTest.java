package fr.stagein.offers.companies.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.stagein.events.Siret;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.companies.directory.Establishment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that answers as the state's company search does. */
class CompanySearchTest {

    private static final Siret BAKERY = Siret.of("99912345800013");

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private CompanySearch search;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean hangs;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/search", exchange -> {
            asked.incrementAndGet();
            if (hangs) {
                try {
                    over.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        search = within(Duration.ofSeconds(30));
    }

    private CompanySearch within(Duration timeout) {
        return new CompanySearch(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), timeout, new JsonMapper());
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void the_establishment_that_was_asked_for_is_taken_and_not_the_head_office() {
        answer = company("A", "", "5710", false);
        assertThat(search.find(BAKERY))
                .contains(new Establishment(
                        BAKERY,
                        "LE FOURNIL DU VAL",
                        null,
                        "10.71C",
                        "3 RUE DU PONT 24600 RIBERAC",
                        "24352",
                        "RIBERAC",
                        CompanySize.UNDER_10,
                        false,
                        true));
    }

    @Test
    void its_sign_is_its_name_where_it_has_one() {
        answer = company("A", "\"AU BON PAIN\"", "5710", false);
        assertThat(search.find(BAKERY)).map(Establishment::name).contains("AU BON PAIN");
    }

    @Test
    void a_closed_one_and_a_public_body_are_known_as_such() {
        answer = company("F", "", "7210", false);
        assertThat(search.find(BAKERY)).hasValueSatisfying(found -> {
            assertThat(found.open()).isFalse();
            assertThat(found.publicBody()).isTrue();
        });
        answer = company("A", "", "9220", true);
        assertThat(search.find(BAKERY)).map(Establishment::publicBody).contains(true);
    }

    @Test
    void what_the_registry_withholds_is_left_open() {
        answer = company("A", "", "1000", false)
                .replace("3 RUE DU PONT 24600 RIBERAC", "[NON-DIFFUSIBLE]")
                .replace("LE FOURNIL DU VAL", "[NON-DIFFUSIBLE]");
        assertThat(search.find(BAKERY)).as("nothing to fill a form with").isEmpty();
    }

    @Test
    void an_unknown_number_an_answer_of_another_form_or_another_company_is_nobody() {
        for (String other : new String[] {
            "{\"results\": [], \"total_results\": 0}",
            "{}",
            "[]",
            "null",
            company("A", "", "5710", false).replace("99912345800013", "99900000300015")
        }) {
            answer = other;
            assertThat(search.find(BAKERY)).as(other).isEqualTo(Optional.empty());
        }
    }

    @Test
    void who_does_not_answer_in_time_is_left_alone_for_a_while() {
        hangs = true;
        search = within(Duration.ofMillis(300));
        for (int i = 0; i < 5; i++) {
            assertThat(search.find(BAKERY)).isEmpty();
        }
        assertThat(asked).as("the circuit opens after three").hasValue(3);
    }

    @Test
    void a_refusal_and_a_broken_answer_are_no_answer() {
        status = 429;
        answer = "{\"erreur\": \"trop de demandes\"}";
        assertThat(search.find(BAKERY)).isEmpty();
        status = 200;
        answer = "<html>maintenance</html>";
        assertThat(search.find(BAKERY)).isEmpty();
    }

    private static String company(String state, String signs, String legalForm, boolean publicService) {
        return """
                {
                  "results": [{
                    "siren": "999123458",
                    "nom_complet": "LE FOURNIL DU VAL",
                    "nom_raison_sociale": "LE FOURNIL DU VAL",
                    "sigle": null,
                    "nombre_etablissements": 2,
                    "activite_principale": "70.10Z",
                    "etat_administratif": "A",
                    "nature_juridique": "%s",
                    "siege": {
                      "siret": "99912345800021",
                      "adresse": "1 AVENUE DU SIEGE 24000 PERIGUEUX",
                      "commune": "24322",
                      "libelle_commune": "PERIGUEUX",
                      "code_postal": "24000",
                      "activite_principale": "70.10Z",
                      "etat_administratif": "A",
                      "tranche_effectif_salarie": "12",
                      "latitude": "45.18",
                      "longitude": "0.71",
                      "liste_enseignes": null
                    },
                    "matching_etablissements": [{
                      "siret": "99912345800013",
                      "adresse": "3 RUE DU PONT 24600 RIBERAC",
                      "commune": "24352",
                      "libelle_commune": "RIBERAC",
                      "code_postal": "24600",
                      "activite_principale": "10.71C",
                      "est_siege": false,
                      "tranche_effectif_salarie": "02",
                      "annee_tranche_effectif_salarie": "2023",
                      "etat_administratif": "%s",
                      "date_fermeture": null,
                      "nom_commercial": null,
                      "liste_enseignes": [%s]
                    }],
                    "complements": {"est_service_public": %s, "est_association": false}
                  }],
                  "total_results": 1, "page": 1, "per_page": 1, "total_pages": 1
                }""".formatted(legalForm, state, signs, publicService);
    }
}
