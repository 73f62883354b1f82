package fr.stagein.gateway.signin;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import fr.stagein.gateway.problems.GatewayProblem;
import fr.stagein.http.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keycloak's pages through the gateway, for a deployment with one address: those of the territory's realm and what they
 * look like, and nothing of the other realms or of the administration.
 */
@Configuration
@ConditionalOnProperty("stagein.identity.server-url")
class SignInPages {

    private static final String LOOKS = "/resources/**";

    /** Headers with which a browser could pretend to have another address; the proxy sets them itself. */
    private static final List<String> NOT_PASSED_ON = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix");

    private final Identity identity;

    SignInPages(Identity identity) {
        this.identity = identity;
    }

    @Bean
    RouterFunction<ServerResponse> keycloakPages() {
        return route("keycloak")
                .route(path(realmPaths()).or(path(LOOKS)), http())
                .before(uri(Objects.requireNonNull(identity.serverUrl())))
                .before(request -> ServerRequest.from(request)
                        .headers(headers -> NOT_PASSED_ON.forEach(headers::remove))
                        .build())
                .filter((request, next) -> {
                    try {
                        return next.handle(request);
                    } catch (IOException | UncheckedIOException | ResourceAccessException unreachable) {
                        return ServerResponse.status(GatewayProblem.SIGN_IN_AWAY.status())
                                .header(HttpHeaders.RETRY_AFTER, "5")
                                .contentType(HttpProblem.contentType(request.servletRequest()))
                                .body(GatewayProblem.SIGN_IN_AWAY.body(request.servletRequest()));
                    }
                })
                .build();
    }

    /** Keycloak's forms have their own protection against CSRF, and its answers their own security headers. */
    @Bean
    @Order(3)
    SecurityFilterChain keycloakSecurity(HttpSecurity http) {
        http.securityMatcher(realmPaths(), LOOKS);
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(AbstractHttpConfigurer::disable);
        return http.build();
    }

    private String realmPaths() {
        return identity.issuer().getPath() + "/**";
    }
}
