package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends sessions that Keycloak has ended: Keycloak calls one replica (OpenID Connect Back-Channel Logout), which deletes the
 * rows in Postgres of that person, or of that one sign-in.
 */
@Component
class KeycloakSessions implements OidcSessionRegistry, LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(KeycloakSessions.class);

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    KeycloakSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication told) {
        if (told != null && told.getPrincipal() instanceof OidcLogoutToken token && token.getSubject() != null) {
            int ended = end(token.getSubject(), token.getSessionId());
            log.info("Keycloak ended {} sessions", ended);
        } else {
            // A token that names a sign-in and no person: Keycloak's always name both.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** @param signIn Keycloak's session; all of the person's if null */
    private int end(String person, @Nullable String signIn) {
        List<String> meant = sessions.findByPrincipalName(person).values().stream()
                .filter(session -> signIn == null || signIn.equals(signIn(session)))
                .map(Session::getId)
                .toList();
        meant.forEach(sessions::deleteById);
        return meant.size();
    }

    private static @Nullable String signIn(Session session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security
                        && security.getAuthentication() != null
                        && security.getAuthentication().getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getClaimAsString("sid")
                : null;
    }

    /** Spring Session has it already. */
    @Override
    public void saveSessionInformation(OidcSessionInformation info) {}

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }
}
