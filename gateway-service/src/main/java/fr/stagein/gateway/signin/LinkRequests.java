package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Starts a sign-in at the one registration there is; at any other name nothing starts, and the page says so. Where the
 * way in asks for it, Keycloak links an identity provider to the account, its own page asking once more, or has another
 * password chosen.
 */
final class LinkRequests implements OAuth2AuthorizationRequestResolver {

    static final String START = "/oauth2/authorization";
    static final String PARAMETER = "link";
    static final String ACTION = "action";
    static final String PASSWORD = "password";

    private static final Pattern ALIAS = Pattern.compile("[a-z]{1,30}");

    private final OAuth2AuthorizationRequestResolver requests;

    LinkRequests(OAuth2AuthorizationRequestResolver requests) {
        this.requests = requests;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        boolean ours = request.getServletPath().equals(START + "/" + SignInConfiguration.REGISTRATION);
        return ours ? linking(requests.resolve(request), request) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return linking(requests.resolve(request, registration), request);
    }

    static boolean isProvider(@Nullable String alias) {
        return alias != null && ALIAS.matcher(alias).matches();
    }

    private static @Nullable OAuth2AuthorizationRequest linking(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        String action = keycloakAction(request);
        return asked == null || action == null
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(more -> more.put("kc_action", action))
                        .build();
    }

    private static @Nullable String keycloakAction(HttpServletRequest request) {
        String provider = request.getParameter(PARAMETER);
        if (isProvider(provider)) {
            return "idp_link:" + provider;
        }
        return PASSWORD.equals(request.getParameter(ACTION)) ? "UPDATE_PASSWORD" : null;
    }
}
