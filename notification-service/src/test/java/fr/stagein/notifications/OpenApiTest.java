package fr.stagein.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.stagein.local.infrastructure.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The web front's client is generated from this description: {@code -Dopenapi.update=true} writes it anew. */
@NotificationTest
class OpenApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Test
    void the_checked_in_description_is_what_the_service_does() throws Exception {
        ObjectNode served = (ObjectNode) json.readTree(http.get()
                .uri("/v3/api-docs")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        // Where it runs is no part of what it does.
        served.remove("servers");
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n";
        Files.writeString(Path.of("target/openapi.json"), text, UTF_8);

        Path checkedIn = Checkout.root().resolve("gateway-service/web/openapi/notification.json");
        assumeTrue(Files.exists(checkedIn), "The web front has no description yet");
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(checkedIn, text, UTF_8);
        }
        JsonNode kept = json.readTree(Files.readString(checkedIn, UTF_8));
        assertThat(served)
                .as("Run this test with -Dopenapi.update=true and review the change")
                .isEqualTo(kept);
    }
}
