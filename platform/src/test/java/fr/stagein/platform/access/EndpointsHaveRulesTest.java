package fr.stagein.platform.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EndpointsHaveRulesTest {

    @Test
    void an_endpoint_without_a_rule_stops_the_start() {
        assertThatThrownBy(() -> check(AccessRules.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no rule for GET /api/things");
    }

    @Test
    void a_rule_without_its_endpoint_stops_the_start() {
        assertThatThrownBy(() -> check(AccessRules.of(
                        AccessRule.anyone(HttpMethod.GET, "/api/things"),
                        AccessRule.anyone(HttpMethod.DELETE, "/api/things"))))
                .hasMessageContaining("no endpoint for DELETE /api/things");
    }

    @Test
    void the_same_on_both_sides_starts() {
        assertThatCode(() -> check(AccessRules.of(AccessRule.anyone(HttpMethod.GET, "/api/things"))))
                .doesNotThrowAnyException();
    }

    private static void check(AccessRules rules) throws NoSuchMethodException {
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(new StaticApplicationContext());
        mapping.afterPropertiesSet();
        mapping.registerMapping(
                RequestMappingInfo.paths("/api/things")
                        .methods(RequestMethod.GET)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                new Object(),
                Object.class.getMethod("toString"));
        new EndpointsHaveRules(rules, mapping).afterSingletonsInstantiated();
    }
}
