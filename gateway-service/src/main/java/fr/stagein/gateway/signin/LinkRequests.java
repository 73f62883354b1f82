package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Makes the request to Keycloak that starts a sign-in. There is one client registration; any other name starts nothing. On
 * request Keycloak links an identity provider to the account, after its own page has asked again, or begins with another
 * page, such as the one to register.
 */
final class LinkRequests implements OAuth2AuthorizationRequestResolver {

    static final String START = "/oauth2/authorization";
    static final String PARAMETER = "link";
    static final String PAGE = "page";

    private static final String REGISTRATION = "registration";

    /** Parameters with which Keycloak begins with that page. */
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

    /** Whether it is for something that a signed-in person does with the account, so that who is signed in goes there, too. */
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
