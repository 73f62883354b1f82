package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access token behind a browser's session, renewed when it is about to end.
 *
 * <p>Keycloak accepts each refresh token once, and a page sends several requests at the same time, perhaps to different
 * replicas. So whoever renews the token locks the session's row in Postgres; a request that waited for the lock finds the
 * new token there.
 */
@Component
public class AccessTokens {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final String CLIENTS =
            HttpSessionOAuth2AuthorizedClientRepository.class.getName() + ".AUTHORIZED_CLIENTS";

    private final JdbcIndexedSessionRepository sessions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Keycloak keycloak;
    private final RestClientRefreshTokenTokenResponseClient renewals = new RestClientRefreshTokenTokenResponseClient();
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    AccessTokens(
            JdbcIndexedSessionRepository sessions,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Keycloak keycloak,
            JsonMapper json) {
        this.keycloak = keycloak;
        renewals.setRestClient(keycloak.tokens());
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * The token to send on; empty if nobody is signed in or Keycloak has ended the session.
     *
     * @throws KeycloakAway if it has run out and Keycloak does not answer
     */
    public Optional<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        OAuth2AuthorizedClient client = client(session.getAttribute(CLIENTS));
        if (client == null) {
            return Optional.empty();
        }
        if (lastsFor(MARGIN, client)) {
            return Optional.of(client.getAccessToken().getTokenValue());
        }
        try {
            OAuth2AuthorizedClient renewed = transaction.execute(status -> renew(session.getId()));
            if (renewed == null) {
                session.invalidate();
                return Optional.empty();
            }
            session.setAttribute(CLIENTS, clients(renewed));
            return Optional.of(renewed.getAccessToken().getTokenValue());
        } catch (KeycloakAway away) {
            if (lastsFor(Duration.ZERO, client)) {
                return Optional.of(client.getAccessToken().getTokenValue());
            }
            throw away;
        }
    }

    /** Whether the session has a valid token now. No, if the token has run out and Keycloak does not answer. */
    boolean isSignedIn(HttpServletRequest request) {
        try {
            return of(request).isPresent();
        } catch (KeycloakAway unknown) {
            return false;
        }
    }

    /** The realm roles in the token; none without a session. While Keycloak does not answer, those of the last token. */
    public List<String> roles(HttpServletRequest request) {
        try {
            return of(request).map(this::roles).orElse(List.of());
        } catch (KeycloakAway away) {
            OAuth2AuthorizedClient client = client(request.getSession().getAttribute(CLIENTS));
            return client == null ? List.of() : roles(client.getAccessToken().getTokenValue());
        }
    }

    private List<String> roles(String token) {
        // It came from Keycloak directly, so it is not verified here; the services verify it.
        String claims = token.split("\\.", -1)[1];
        JsonNode roles = json.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .path("realm_access")
                .path("roles");
        return roles.valueStream().map(JsonNode::asString).toList();
    }

    private @Nullable OAuth2AuthorizedClient renew(String sessionId) {
        if (keycloak.isAway()) {
            throw new KeycloakAway();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:session, 0))")
                .param("session", sessionId)
                .query(row -> {});
        Session stored = sessions.findById(sessionId);
        OAuth2AuthorizedClient client = stored == null ? null : client(stored.getAttribute(CLIENTS));
        if (client == null || lastsFor(MARGIN, client)) {
            return client;
        }
        OAuth2RefreshToken refresh = client.getRefreshToken();
        if (refresh == null) {
            return null;
        }
        try {
            OAuth2AccessTokenResponse answer = renewals.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), refresh));
            var renewed = new OAuth2AuthorizedClient(
                    client.getClientRegistration(),
                    client.getPrincipalName(),
                    answer.getAccessToken(),
                    answer.getRefreshToken());
            keep(sessionId, renewed);
            return renewed;
        } catch (OAuth2AuthorizationException refused) {
            if (refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                log.info("A session has ended at Keycloak");
                return null;
            }
            // Says nothing about the session: Keycloak is down, or refuses us as a client.
            log.warn("Keycloak does not renew: {}", refused.getError().getErrorCode());
            keycloak.is(false);
            throw new KeycloakAway();
        }
    }

    /** Saves the session before the lock is released, so that a waiting request reads the new token. */
    private void keep(String sessionId, OAuth2AuthorizedClient renewed) {
        save(sessions, sessionId, clients(renewed));
    }

    private static <S extends Session> void save(
            org.springframework.session.SessionRepository<S> sessions, String id, Map<String, ?> clients) {
        S session = sessions.findById(id);
        if (session != null) {
            session.setAttribute(CLIENTS, clients);
            sessions.save(session);
        }
    }

    private boolean lastsFor(Duration time, OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end != null && end.isAfter(clock.instant().plus(time));
    }

    private static Map<String, OAuth2AuthorizedClient> clients(OAuth2AuthorizedClient client) {
        Map<String, OAuth2AuthorizedClient> clients = new HashMap<>();
        clients.put(SignInConfiguration.REGISTRATION, client);
        return clients;
    }

    private static @Nullable OAuth2AuthorizedClient client(@Nullable Object clients) {
        return clients instanceof Map<?, ?> map
                        && map.get(SignInConfiguration.REGISTRATION) instanceof OAuth2AuthorizedClient client
                ? client
                : null;
    }
}
