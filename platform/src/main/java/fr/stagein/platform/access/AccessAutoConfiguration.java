package fr.stagein.platform.access;

import fr.stagein.platform.problems.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A resource server that denies everything but what the service's {@link AccessRules} allow. */
@AutoConfiguration(before = SecurityAutoConfiguration.class)
public class AccessAutoConfiguration {

    private static final String PREFIX = "ROLE_";

    @Bean
    SecurityFilterChain resourceServer(HttpSecurity http, AccessRules access, ProblemWriter problems) {
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // No cookie carries authority here, so there is nothing to forge; the gateway guards the browser's session.
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.authorizeHttpRequests(requests -> {
            // The answer of an asynchronous request (a live stream, an error page) was authorised when it began.
            requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll();
            for (AccessRule rule : access.rules()) {
                var matcher = PathPatternRequestMatcher.withDefaults().matcher(rule.method(), rule.pattern());
                switch (rule.audience()) {
                    case ANYONE -> {
                        requests.requestMatchers(matcher).permitAll();
                        if (rule.method().equals(HttpMethod.GET)) {
                            requests.requestMatchers(HttpMethod.HEAD, rule.pattern())
                                    .permitAll();
                        }
                    }
                    case SIGNED_IN -> requests.requestMatchers(matcher).authenticated();
                    case ROLES ->
                        requests.requestMatchers(matcher)
                                .access(AuthorityAuthorizationManager.hasAnyRole(
                                        rule.roles().stream().map(Role::name).toArray(String[]::new)));
                }
            }
            requests.requestMatchers("/actuator/deadletters/**").hasRole(Role.SUPPORT.name());
            requests.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus")
                    .permitAll();
            requests.anyRequest().denyAll();
        });
        http.oauth2ResourceServer(
                server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(AccessAutoConfiguration::toCaller))
                        .authenticationEntryPoint((request, response, failure) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED)));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, failure) -> problems.write(request, response, HttpStatus.UNAUTHORIZED))
                .accessDeniedHandler(
                        (request, response, failure) -> problems.write(request, response, HttpStatus.FORBIDDEN)));
        return http.build();
    }

    /**
     * Switches off Spring Security's span and timer for each filter: they cost much and nobody reads them.
     * docs/decisions/0003.
     */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments());
            }
        };
    }

    @Bean
    @ConditionalOnBean(AccessRules.class)
    EndpointsHaveRules endpointsHaveRules(
            AccessRules access, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new EndpointsHaveRules(access, requestMappingHandlerMapping);
    }

    private static JwtAuthenticationToken toCaller(Jwt jwt) {
        String subject = jwt.getSubject();
        if (subject == null) {
            throw new InvalidBearerTokenException("The token names nobody");
        }
        Set<String> inRealm = realmRoles(jwt);
        List<SimpleGrantedAuthority> roles = Stream.of(Role.values())
                .filter(role -> inRealm.contains(role.realmName()))
                .map(role -> new SimpleGrantedAuthority(PREFIX + role.name()))
                .toList();
        return new JwtAuthenticationToken(jwt, roles, subject);
    }

    private static Set<String> realmRoles(Jwt jwt) {
        Map<String, Object> access = jwt.getClaimAsMap("realm_access");
        if (access == null || !(access.get("roles") instanceof List<?> roles)) {
            return Set.of();
        }
        return roles.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Role> roles(JwtAuthenticationToken token) {
        return token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name != null && name.startsWith(PREFIX))
                .map(name -> Role.valueOf(name.substring(PREFIX.length())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
