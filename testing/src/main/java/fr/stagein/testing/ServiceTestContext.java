package fr.stagein.testing;

import fr.stagein.local.infrastructure.Checkout;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

final class ServiceTestContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String KEY =
            Base64.getEncoder().encodeToString("thirty-two bytes for the tests..".getBytes(StandardCharsets.US_ASCII));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(new OneConnectionPerThread()));
        Infrastructure infrastructure = Infrastructure.shared();
        TestPropertyValues.of(Map.of(
                        "spring.datasource.url", infrastructure.newDatabase(),
                        "spring.datasource.username", infrastructure.user(),
                        "spring.datasource.password", infrastructure.password(),
                        "spring.kafka.bootstrap-servers", infrastructure.bootstrapServers(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.issuer(),
                        "stagein.answer-links.key", KEY,
                        "stagein.starts.key", KEY,
                        "stagein.vault.keys", "1:" + KEY,
                        "stagein.territory.folder",
                                Checkout.territory("dordogne").toString(),
                        "stagein.territory.id", "test-" + UUID.randomUUID()))
                // A code by text message is offered; only notification-service would send it.
                .and("stagein.agreements.sms.url=http://127.0.0.1:9")
                .applyTo(context);
    }
}
