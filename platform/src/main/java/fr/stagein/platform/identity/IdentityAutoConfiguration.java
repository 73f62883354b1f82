package fr.stagein.platform.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * A client of Keycloak's admin API: client credentials, a token reused until it expires, time limits on every request.
 * For services that have {@code spring-security-oauth2-client} and say where Keycloak is.
 */
@AutoConfiguration
@ConditionalOnProperty("stagein.identity.admin.server-url")
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityAutoConfiguration {

    private static final String KEYCLOAK = "keycloak";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Bean
    Keycloak keycloak(IdentityProperties identity) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        RestClient rest = RestClient.builder()
                .baseUrl(identity.serverUrl())
                .requestFactory(requests)
                .requestInterceptor(signIn(identity, requests))
                .build();
        return new Keycloak(rest, identity.realm());
    }

    private static OAuth2ClientHttpRequestInterceptor signIn(
            IdentityProperties identity, JdkClientHttpRequestFactory requests) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(KEYCLOAK)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(identity.serverUrl() + "/realms/" + identity.realm() + "/protocol/openid-connect/token")
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .build());
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens);
        var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        var clients = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        clients.setAuthorizedClientProvider(provider);
        var ourselves = new AnonymousAuthenticationToken(
                KEYCLOAK, identity.clientId(), AuthorityUtils.createAuthorityList("ROLE_SERVICE"));
        var interceptor = new OAuth2ClientHttpRequestInterceptor(clients);
        interceptor.setClientRegistrationIdResolver(request -> KEYCLOAK);
        interceptor.setPrincipalResolver(request -> ourselves);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
        return interceptor;
    }
}
