package fr.stagein.gateway.signin;

import fr.stagein.gateway.address.PublicAddress;
import fr.stagein.gateway.problems.GatewayProblem;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Security between browser and gateway: sign-in, cookies, CSRF, headers. Each service decides what a person may do. */
@Configuration
class SignInConfiguration {

    static final String REGISTRATION = "keycloak";

    /** Written out instead of discovered from Keycloak, so that the gateway can start before Keycloak answers. */
    @Bean
    ClientRegistrationRepository clientRegistrations(Identity identity, GatewayClient client, PublicAddress address) {
        String pages = identity.issuer() + "/protocol/openid-connect";
        String realm = identity.realm() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("gateway")
                .clientSecret(client.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address.of("/login/oauth2/code/" + REGISTRATION))
                .scope("openid", "profile", "email")
                .issuerUri(identity.issuer().toString())
                .authorizationUri(pages + "/auth")
                .tokenUri(realm + "/token")
                .jwkSetUri(realm + "/certs")
                // What the session shows of a person stands in the ID token.
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", pages + "/logout"))
                .build());
    }

    /** A span and a timer for each filter of each request cost as much as passing it on. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Kept in the session, and with it in Postgres. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** A company shows its badge on its own site: no session, no cookie, and other sites may load it. */
    @Bean
    @Order(1)
    SecurityFilterChain badge(HttpSecurity http) {
        http.securityMatcher("/api/companies/*/badge.svg");
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.CROSS_ORIGIN))
                .cacheControl(cache -> cache.disable()));
        return http.build();
    }

    /** The button of a mail program (RFC 8058): no page of ours was open before, the token in the link is what counts. */
    @Bean
    @Order(2)
    SecurityFilterChain stopMails(HttpSecurity http) {
        http.securityMatcher("/api/notifications/stop/*");
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.csrf(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    OAuth2AuthorizationRequestResolver authorizationRequests(ClientRegistrationRepository registrations) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, LinkRequests.START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new LinkRequests(requests);
    }

    @Bean
    SecurityFilterChain browser(
            HttpSecurity http,
            Identity identity,
            PublicAddress address,
            Keycloak keycloak,
            OAuth2AuthorizationRequestResolver requests,
            PendingSignIns pending,
            SignInFailure failed,
            SignIns signIns,
            SignOut signOut,
            KeycloakSessions sessions) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(keycloak.tokens());
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName(address.cookie("XSRF-TOKEN"));
        csrf.setCookieCustomizer(
                cookie -> cookie.path("/").secure(address.isHttps()).sameSite("Lax"));

        http.authorizeHttpRequests(all -> all.anyRequest().permitAll());
        http.requestCache(AbstractHttpConfigurer::disable);
        http.csrf(guard ->
                guard.spa().csrfTokenRepository(csrf).ignoringRequestMatchers(SignOut.fromOurOwnPage(address)));
        http.oauth2Login(login -> login.loginPage("/login")
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(requests).authorizationRequestRepository(pending))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                .successHandler((request, response, who) -> {
                    String wanted = WantedPage.of(request);
                    WantedPage.forget(request);
                    signIns.done();
                    response.sendRedirect(wanted);
                })
                .failureHandler(failed));
        http.oauth2Client(client -> client.authorizationCodeGrant(code -> code.authorizationRequestResolver(requests)));
        http.logout(logout -> logout.logoutUrl(SignOut.PATH).logoutSuccessHandler(signOut));
        http.oidcLogout(logout -> logout.backChannel(told -> told.logoutHandler(sessions)));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, failure) -> GatewayProblem.SIGN_IN_NEEDED.write(request, response))
                .accessDeniedHandler((request, response, failure) -> {
                    if (request.getServletPath().equals(SignOut.PATH)) {
                        response.sendRedirect(SignOut.PAGE);
                    } else {
                        GatewayProblem.CSRF.write(request, response);
                    }
                }));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
                                // Signing out ends at Keycloak, where the form's answer leads.
                                + "form-action 'self' " + identity.origin() + "; frame-ancestors 'none'"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), payment=(), usb=(), geolocation=(self)"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Each answer says how long it may be kept. Answers of the API that do not are not kept at all.
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter((request, response) -> {
                    if (request.getServletPath().startsWith("/api/")
                            && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    }
                }));
        return http.build();
    }
}
