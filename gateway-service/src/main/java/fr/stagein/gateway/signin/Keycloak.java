package fr.stagein.gateway.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The HTTP client to Keycloak, with time limits. After a request without an answer the next ones do not wait for a while. */
@Component
class Keycloak {

    private static final Logger log = LoggerFactory.getLogger(Keycloak.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(3);

    private final Identity identity;
    private final JdkClientHttpRequestFactory requests;
    private volatile State known = new State(true, System.nanoTime() - KNOWN_FOR.toNanos());

    private record State(boolean answers, long since) {
        boolean holds() {
            return System.nanoTime() - since < KNOWN_FOR.toNanos();
        }
    }

    Keycloak(Identity identity) {
        this.identity = identity;
        requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
    }

    /** For Spring Security's token requests. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** Checked before the browser is redirected to Keycloak, since it would only show its own error page. */
    boolean answers() {
        if (!known.holds()) {
            try {
                RestClient.builder()
                        .requestFactory(requests)
                        .build()
                        .get()
                        .uri(identity.realm())
                        .retrieve()
                        .toBodilessEntity();
                is(true);
            } catch (RestClientException away) {
                is(false);
            }
        }
        return known.answers();
    }

    /** Whether a request a moment ago got no answer. */
    boolean isAway() {
        return known.holds() && !known.answers();
    }

    void is(boolean answers) {
        if (answers != known.answers()) {
            log.warn("Keycloak {}", answers ? "answers again" : "does not answer");
        }
        known = new State(answers, System.nanoTime());
    }
}
