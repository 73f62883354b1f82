package fr.stagein.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's OpenAPI description: the web front's client and the page {@code /docs} are made from the checked-in one. */
public final class ApiDescription {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OpenApiWebMvcResource resource;
    private final Endpoints endpoints;
    private final String service;

    ApiDescription(OpenApiWebMvcResource resource, Endpoints endpoints, String service) {
        this.resource = resource;
        this.endpoints = endpoints;
        this.service = service;
    }

    /**
     * Fails when the service does something else than its description {@code gateway-service/web/openapi/<service>.json}
     * says. With {@code -Dopenapi.update=true} the description is written anew: read its change as you read code.
     */
    public void isCheckedIn() throws IOException {
        ObjectNode now = made();
        Path checkedIn = Checkout.root()
                .resolve("gateway-service/web/openapi")
                .resolve(service.replace("-service", "") + ".json");
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(checkedIn, JSON.writeValueAsString(now) + "\n", UTF_8);
        }
        assertThat(JSON.readTree(checkedIn))
                .as("%s describes something else: run this test with -Dopenapi.update=true and review", checkedIn)
                .isEqualTo(now);
    }

    /**
     * Fails for each endpoint without a summary, each parameter and each number of a request body without a description,
     * and says what to write where.
     */
    public void isComplete() throws IOException {
        JsonNode now = made();
        List<String> missing = new ArrayList<>();
        for (Endpoint endpoint : endpoints.all()) {
            JsonNode operation = now.path("paths")
                    .path(endpoint.path())
                    .path(endpoint.method().name().toLowerCase(Locale.ROOT));
            if (operation.path("summary").asString("").isBlank()) {
                missing.add(
                        "%s has no summary. Write above %s a Javadoc comment whose first sentence says what it does and for whom."
                                .formatted(endpoint, endpoint.where()));
            }
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("description").asString("").isBlank()) {
                    String name = parameter.path("name").asString();
                    missing.add(
                            "%s: its parameter \"%s\" has no description. Add \"@param %s <meaning, unit, range>\" to the Javadoc of %s."
                                    .formatted(endpoint, name, name, endpoint.where()));
                }
            }
        }
        missing.addAll(new RequestNumbers(now).withoutDescription());
        assertThat(missing).as("Endpoints and parameters without a description").isEmpty();
    }

    private ObjectNode made() throws IOException {
        var description = (ObjectNode)
                JSON.readTree(resource.openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ENGLISH));
        // Where it runs is no part of what it does.
        description.remove("servers");
        return description;
    }
}
