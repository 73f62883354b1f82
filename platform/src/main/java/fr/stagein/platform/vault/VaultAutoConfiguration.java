package fr.stagein.platform.vault;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault of a service that names {@code stagein.vault.keys} in its application.yaml; without a key it does not start. */
@AutoConfiguration
@ConditionalOnProperty("stagein.vault.keys")
@EnableConfigurationProperties(VaultKeys.class)
public class VaultAutoConfiguration {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Vault vault(VaultKeys keys) {
        return new Vault(keys);
    }

    /** Begins at the start of a replica, which is when it may have a new key. */
    @Bean
    Worker sealAnew(Workers workers, JdbcClient jdbc, Vault vault) {
        var sealAnew = new SealAnew(jdbc, vault);
        return workers.periodic(
                "seal-anew",
                PAUSE,
                worker -> sealAnew.round(() -> {
                    worker.isWell();
                    return worker.goesOn();
                }));
    }
}
