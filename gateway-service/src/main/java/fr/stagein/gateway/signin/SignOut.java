package fr.stagein.gateway.signin;

import fr.stagein.gateway.address.PublicAddress;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The way out, by a plain form: the session ends here, then the browser goes on to Keycloak, which ends its own and sends
 * it back to the page that says so.
 */
@Component
class SignOut implements LogoutSuccessHandler {

    static final String PATH = "/logout";

    /** Also where one lands who asked to sign out and could not: it offers to do so. */
    static final String PAGE = "/deconnexion";

    private static final String ONLY_HERE = PAGE + "?keycloak=absent";

    private final OidcClientInitiatedLogoutSuccessHandler atKeycloak;
    private final Keycloak keycloak;

    SignOut(ClientRegistrationRepository registrations, Keycloak keycloak, PublicAddress address) {
        this.keycloak = keycloak;
        atKeycloak = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atKeycloak.setPostLogoutRedirectUri(address.of(PAGE));
        atKeycloak.setDefaultTargetUrl(PAGE);
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException, ServletException {
        if (who != null && !keycloak.answers()) {
            response.sendRedirect(ONLY_HERE);
        } else {
            atKeycloak.onLogoutSuccess(request, response, who);
        }
    }

    /**
     * A form of a page of ours, as the browser itself says. It needs no token: a page that is open for long has an old one,
     * and on a computer that a class shares the way out must work. Other sites cannot send it, and with
     * {@code SameSite=Lax} the session would not come along.
     */
    static RequestMatcher fromOurOwnPage(PublicAddress address) {
        return request -> {
            if (!request.getMethod().equals(HttpMethod.POST.name())
                    || !request.getServletPath().equals(PATH)) {
                return false;
            }
            String site = request.getHeader("Sec-Fetch-Site");
            return site == null
                    ? address.origin().equals(request.getHeader(HttpHeaders.ORIGIN))
                    : site.equals("same-origin");
        };
    }
}
