package fr.stagein.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class LinkRequestsTest {

    @Test
    void keycloak_is_asked_for_another_password_or_for_a_link_and_for_nothing_else() {
        assertThat(actionFor("page", "password")).isEqualTo("UPDATE_PASSWORD");
        assertThat(actionFor("page", "second-factor")).isEqualTo("CONFIGURE_TOTP");
        assertThat(actionFor("link", "educonnect")).isEqualTo("idp_link:educonnect");
        assertThat(actionFor("page", "delete_account")).isNull();
        assertThat(actionFor("kc_action", "delete_account")).isNull();
    }

    private static Object actionFor(String parameter, String value) {
        var request = new MockHttpServletRequest();
        request.setParameter(parameter, value);
        return new LinkRequests(new Resolver())
                .resolve(request, "keycloak")
                .getAdditionalParameters()
                .get("kc_action");
    }

    /** As Spring's own makes one. */
    private static final class Resolver implements OAuth2AuthorizationRequestResolver {
        @Override
        public OAuth2AuthorizationRequest resolve(jakarta.servlet.http.HttpServletRequest request) {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri("https://keycloak.example/auth")
                    .clientId("gateway")
                    .redirectUri("https://here.example/")
                    .build();
        }

        @Override
        public OAuth2AuthorizationRequest resolve(
                jakarta.servlet.http.HttpServletRequest request, String registration) {
            return resolve(request);
        }
    }
}
