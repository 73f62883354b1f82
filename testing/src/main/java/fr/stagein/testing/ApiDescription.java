package fr.stagein.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's OpenAPI description as it is checked in: the web front's client is generated from it. */
public final class ApiDescription {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ApiDescription() {}

    /**
     * Fails when the service does something else than its description says. With {@code -Dopenapi.update=true} the
     * description is written anew: read its change as you read code.
     *
     * @param service as in {@code gateway-service/web/openapi/<service>.json}
     */
    public static void check(MockMvcTester http, String service) throws IOException {
        ObjectNode served = (ObjectNode) JSON.readTree(
                http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
        // Where it runs is no part of what it does.
        served.remove("servers");
        Path checkedIn = Checkout.root().resolve("gateway-service/web/openapi").resolve(service + ".json");
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(checkedIn, JSON.writeValueAsString(served) + "\n", UTF_8);
        }
        assertThat(JSON.readTree(checkedIn))
                .as("%s describes something else: run this test with -Dopenapi.update=true and review", checkedIn)
                .isEqualTo(served);
    }
}
