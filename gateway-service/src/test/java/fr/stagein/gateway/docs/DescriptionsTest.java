package fr.stagein.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The descriptions that the page /docs shows, from where the gateway serves them. */
class DescriptionsTest {

    private final JsonMapper json = new JsonMapper();
    private final List<String> groups = groups();

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "school", "offer", "application", "notification"})
    void every_operation_says_what_it_does_and_who_calls_it(String service) {
        assertThat(read(service).path("paths").properties())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.getValue().properties()).allSatisfy(operation -> {
                    assertThat(operation.getValue().path("summary").asString(""))
                            .isNotBlank();
                    assertThat(texts(operation.getValue().path("tags")))
                            .isNotEmpty()
                            .isSubsetOf(groups);
                }));
    }

    private List<String> groups() {
        return StreamSupport.stream(read("school").path("tags").spliterator(), false)
                .map(group -> group.path("name").asString())
                .toList();
    }

    private JsonNode read(String service) {
        try (InputStream description = new ClassPathResource("openapi/" + service + ".json").getInputStream()) {
            return json.readTree(description);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
