package fr.stagein.schools.addresses;

import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.Communes.Commune;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The national address base, searched through the Géoplateforme. Public data, no key; it lets fifty requests a second
 * pass and answers 429 to more. It learns a text and the middle of the territory, never who asks.
 */
final class NationalAddresses implements Addresses {

    private static final Logger LOG = LoggerFactory.getLogger(NationalAddresses.class);
    /** More than are shown, since some may lie outside the territory. */
    private static final int ASKED_FOR = 15;

    private static final int SHOWN = 5;

    private final URI url;
    private final Duration timeout;
    private final Communes communes;
    private final JsonMapper json;
    private final HttpClient http;
    private final CircuitBreaker breaker;

    NationalAddresses(URI url, Duration timeout, Communes communes, JsonMapper json) {
        this.url = url;
        this.timeout = timeout;
        this.communes = communes;
        this.json = json;
        http = HttpClient.newBuilder().connectTimeout(timeout).build();
        breaker = CircuitBreaker.of(
                "addresses",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(3)
                        .waitDurationInOpenState(Duration.ofSeconds(30))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    @Override
    public Optional<List<Address>> find(String text) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long from = System.nanoTime();
        try {
            List<Address> found = ask(text);
            breaker.onSuccess(System.nanoTime() - from, TimeUnit.NANOSECONDS);
            return Optional.of(found);
        } catch (IOException | JacksonException failure) {
            breaker.onError(System.nanoTime() - from, TimeUnit.NANOSECONDS, failure);
            // Its message could tell the address.
            LOG.atWarn().addKeyValue("reason", failure.getClass().getName()).log("The address API did not answer");
            return Optional.empty();
        } catch (InterruptedException stopped) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private List<Address> ask(String text) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(url.resolve("search?index=address&limit=" + ASKED_FOR + middle() + "&q="
                                + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                        .timeout(timeout)
                        .header("Accept", "application/json")
                        .build(),
                BodyHandlers.ofString());
        // It refuses a text that is no address, such as one without a letter.
        if (response.statusCode() == 400) {
            return List.of();
        }
        if (response.statusCode() != 200) {
            throw new IOException("Status " + response.statusCode());
        }
        JsonNode features = json.readTree(response.body()).path("features");
        if (!features.isArray()) {
            throw new IOException("No collection of features");
        }
        return StreamSupport.stream(features.spliterator(), false)
                .map(this::address)
                .flatMap(Optional::stream)
                .limit(SHOWN)
                .toList();
    }

    private Optional<Address> address(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode point = feature.path("geometry").path("coordinates");
        String label = properties.path("label").asString("");
        String commune = properties.path("citycode").asString("");
        return label.isBlank()
                        || communes.find(commune).isEmpty()
                        || !point.path(0).isNumber()
                        || !point.path(1).isNumber()
                ? Optional.empty()
                : Optional.of(new Address(
                        label, commune, point.path(1).asDouble(), point.path(0).asDouble()));
    }

    /** Of two streets of one name, the one nearer to it comes first. */
    private String middle() {
        List<Commune> all = communes.all();
        return String.format(
                Locale.ROOT,
                "&lat=%.3f&lon=%.3f",
                all.stream().mapToDouble(Commune::lat).average().orElse(0),
                all.stream().mapToDouble(Commune::lon).average().orElse(0));
    }
}
