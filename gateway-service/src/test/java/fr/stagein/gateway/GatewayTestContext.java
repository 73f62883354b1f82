package fr.stagein.gateway;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.Ports;
import fr.stagein.testing.Infrastructure;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

final class GatewayTestContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var keycloak = new FakeKeycloak();
        var service = new FakeService();
        context.getBeanFactory().registerSingleton("fakeKeycloak", keycloak);
        context.getBeanFactory().registerSingleton("fakeService", service);
        int port = Ports.free();
        Map<String, String> properties = new HashMap<>(Map.of(
                "server.port", String.valueOf(port),
                "management.server.port", "0",
                "spring.datasource.url", Infrastructure.shared().newDatabase(),
                "spring.datasource.username", Infrastructure.shared().user(),
                "spring.datasource.password", Infrastructure.shared().password(),
                "stagein.identity.issuer", keycloak.issuer(),
                "stagein.identity.server-url", keycloak.address(),
                "stagein.gateway.client-secret", "s3cret",
                "stagein.territory.folder", Checkout.territory("dordogne").toString()));
        if (!context.getEnvironment().containsProperty("stagein.test.public-url")) {
            properties.put("stagein.public-url", "http://localhost:" + port);
        }
        for (String name : new String[] {"school", "offer", "application", "notification"}) {
            properties.put(
                    "stagein.services." + name,
                    context.getEnvironment()
                            .getProperty(
                                    "stagein.test.services." + name,
                                    service.address().toString()));
        }
        TestPropertyValues.of(properties).applyTo(context);
    }
}
