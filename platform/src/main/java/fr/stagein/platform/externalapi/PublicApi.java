package fr.stagein.platform.externalapi;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * A client of a public API of the state, with a time limit. After three failures it sends nothing for a while (circuit
 * breaker).
 */
public final class PublicApi {

    private static final Logger log = LoggerFactory.getLogger(PublicApi.class);

    private final String name;
    private final URI url;
    private final Duration timeout;
    private final HttpClient http;
    private final CircuitBreaker breaker;

    /**
     * @param name for the log
     * @param url up to what differs from question to question
     * @param timeout for a whole answer
     */
    public PublicApi(String name, URI url, Duration timeout) {
        this.name = name;
        this.url = url;
        this.timeout = timeout;
        http = HttpClient.newBuilder().connectTimeout(timeout).build();
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(3)
                        .waitDurationInOpenState(Duration.ofSeconds(30))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** Reads an answer, whatever its status. An exception counts as no answer. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(HttpResponse<String> answer) throws IOException;
    }

    /** The answer does not contain what was asked for. */
    public static final class Unanswered extends IOException {

        /** @param why goes into the log, so never with what was asked */
        public Unanswered(String why) {
            super(why);
        }
    }

    /**
     * Asks with a GET.
     *
     * @param question path and query, relative to the address
     * @return empty if there was no usable answer
     */
    public <T> Optional<T> ask(String question, Reading<T> reading) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long from = System.nanoTime();
        try {
            T read = reading.of(http.send(
                    HttpRequest.newBuilder(url.resolve(question))
                            .timeout(timeout)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString()));
            breaker.onSuccess(System.nanoTime() - from, TimeUnit.NANOSECONDS);
            return Optional.of(read);
        } catch (IOException | JacksonException failure) {
            breaker.onError(System.nanoTime() - from, TimeUnit.NANOSECONDS, failure);
            log.warn("The API for {} did not answer: {}", name, reason(failure));
            return Optional.empty();
        } catch (InterruptedException stopped) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The message of any other failure could quote what was asked, such as where somebody lives. */
    private static String reason(Exception failure) {
        return failure instanceof Unanswered
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
