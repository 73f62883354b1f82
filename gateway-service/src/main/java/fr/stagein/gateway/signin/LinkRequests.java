package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Starts a sign-in at the one registration there is; at any other name nothing starts, and the page says so. Where the
 * way in asks for it, Keycloak links an identity provider to the account, its own page asking once more, or begins with
 * another of its pages.
 */
final class LinkRequests implements OAuth2AuthorizationRequestResolver {

    static final String START = "/oauth2/authorization";
    static final String PARAMETER = "link";
    static final String PAGE = "page";

    private static final String REGISTRATION = "registration";

    /** What tells Keycloak to begin with a page of this name. */
    private static final Map<String, Map<String, Object>> PAGES = Map.of(
            REGISTRATION,
            Map.of("prompt", "create"),
            "password",
            Map.of("kc_action", "UPDATE_PASSWORD"),
            "second-factor",
            Map.of("kc_action", "CONFIGURE_TOTP"));

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

    private static boolean isProvider(@Nullable String alias) {
        return alias != null && ALIAS.matcher(alias).matches();
    }

    /** Whether it leads to something that one does with an account, so that being signed in is not the end of the way. */
    static boolean isForWhoIsSignedIn(HttpServletRequest request) {
        String page = request.getParameter(PAGE);
        return isProvider(request.getParameter(PARAMETER))
                || (page != null && PAGES.containsKey(page) && !page.equals(REGISTRATION));
    }

    private static @Nullable OAuth2AuthorizationRequest linking(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        String provider = request.getParameter(PARAMETER);
        Map<String, Object> parameters = isProvider(provider)
                ? Map.of("kc_action", "idp_link:" + provider)
                : PAGES.getOrDefault(Objects.requireNonNullElse(request.getParameter(PAGE), ""), Map.of());
        return asked == null || parameters.isEmpty()
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(more -> more.putAll(parameters))
                        .build();
    }
}
