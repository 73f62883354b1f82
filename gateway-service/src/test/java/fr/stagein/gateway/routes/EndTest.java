package fr.stagein.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.gateway.FakeKeycloak;
import fr.stagein.gateway.GatewayTest;
import fr.stagein.gateway.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A replica that ends, as in a rolling update. */
@GatewayTest
@DirtiesContext
// A gateway of its own, since it does not outlive the test.
@TestPropertySource(properties = "stagein.drain.time=3s")
class EndTest {

    @Autowired
    FakeKeycloak keycloak;

    @Autowired
    ConfigurableApplicationContext context;

    @Value("${stagein.public-url}")
    String gateway;

    @Test
    void its_streams_come_to_a_clean_end_and_it_answers_meanwhile() throws IOException {
        String person = UUID.randomUUID().toString();
        Tab tab = Tab.at(gateway).signedIn(keycloak, person, "here");
        try (InputStream stream = tab.stream("/api/inbox/stream")) {
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> readToTheEnd(stream));
            CompletableFuture.runAsync(context::close);

            // Without an error: for a page the end of a stream is the moment to open it anew, elsewhere.
            assertThat(end).succeedsWithin(Duration.ofSeconds(10));
            assertThat(tab.isSignedIn()).as("asked while the replica ends").isTrue();
        }
    }

    private static void readToTheEnd(InputStream stream) {
        try {
            stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
