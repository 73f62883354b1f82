package fr.stagein.gateway.signin;

import fr.stagein.gateway.address.PublicAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Handles a sign-in that came back from Keycloak without success. If another tab has signed the person in meanwhile, they go
 * on to their page; otherwise the front page says what happened and offers to try again.
 */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

    private final AccessTokens tokens;
    private final PublicAddress address;
    private final SignIns signIns;

    SignInFailure(AccessTokens tokens, PublicAddress address, SignIns signIns) {
        this.tokens = tokens;
        this.address = address;
        this.signIns = signIns;
    }

    /** What the front page tells, by the name in its address. */
    enum Reason {
        /** The sign-in page is from another time: bookmarked, left open too long, used twice. */
        TOO_OLD("perimee"),
        /** The person stopped it there. */
        CANCELLED("annulee"),
        KEYCLOAK_AWAY("indisponible"),
        /** The browser brought no cookie of ours along. */
        NO_COOKIE("cookies"),
        OTHER("echec");

        private final String name;

        Reason(String name) {
            this.name = name;
        }

        String page() {
            return "/?connexion=" + name;
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String wanted = WantedPage.of(request);
        if (tokens.isSignedIn(request)) {
            WantedPage.forget(request);
            response.sendRedirect(wanted);
            return;
        }
        Reason reason = reason(failure, request);
        signIns.failed(reason);
        if (reason == Reason.OTHER) {
            // Its text may quote what Keycloak or a provider said of the person.
            log.warn(
                    "A sign-in failed: {}, {}",
                    code(failure),
                    failure.getClass().getName());
        }
        WantedPage.remember(wanted, request);
        response.sendRedirect(reason.page());
    }

    private Reason reason(AuthenticationException failure, HttpServletRequest request) {
        if (isUnreachable(failure)) {
            return Reason.KEYCLOAK_AWAY;
        }
        return switch (code(failure)) {
            case "authorization_request_not_found" -> hasCookie(request) ? Reason.TOO_OLD : Reason.NO_COOKIE;
            // Keycloak says "temporarily_unavailable" of a page that was left open too long.
            case "temporarily_unavailable", "login_required", "interaction_required", "invalid_grant" -> Reason.TOO_OLD;
            case "invalid_request" -> request.getParameter("error") == null ? Reason.TOO_OLD : Reason.OTHER;
            case "access_denied" -> Reason.CANCELLED;
            case "server_error" -> Reason.KEYCLOAK_AWAY;
            default -> Reason.OTHER;
        };
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private static boolean isUnreachable(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof RestClientException || one instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(one -> one.getName().equals(address.cookie(SessionCookie.NAME)));
    }
}
