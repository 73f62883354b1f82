package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that were started and have not come back from Keycloak yet. Several tabs of a browser may each have one, and each
 * leads back to its own page. Each is an attribute of its own in the session, so that two that start at the same time do
 * not overwrite each other.
 */
@Component
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PREFIX = "stagein.sign-in.";
    private static final String BEGUN = "stagein.begun";

    /** Most of one browser; the oldest is dropped. */
    static final int MOST = 10;

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return session == null || state == null ? null : pending(session, PREFIX + state);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        HttpSession session = request.getSession();
        List<String> others = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted(Comparator.comparingLong((String name) -> begun(pending(session, name)))
                        .reversed())
                .toList();
        others.stream().skip(MOST - 1L).forEach(session::removeAttribute);
        session.setAttribute(
                PREFIX + asked.getState(),
                OAuth2AuthorizationRequest.from(asked)
                        .attributes(all -> all.put(BEGUN, System.currentTimeMillis()))
                        .build());
    }

    /** The one that comes back, once; the page that it leads to goes with the request. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            request.getSession().removeAttribute(PREFIX + asked.getState());
            request.setAttribute(WantedPage.ATTRIBUTE, asked.getAttribute(WantedPage.ATTRIBUTE));
        }
        return asked;
    }

    private static @Nullable OAuth2AuthorizationRequest pending(HttpSession session, String name) {
        return session.getAttribute(name) instanceof OAuth2AuthorizationRequest asked ? asked : null;
    }

    private static long begun(@Nullable OAuth2AuthorizationRequest asked) {
        return asked != null && asked.getAttribute(BEGUN) instanceof Long at ? at : 0;
    }
}
