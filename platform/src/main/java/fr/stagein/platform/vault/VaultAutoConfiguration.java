package fr.stagein.platform.vault;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The vault of a service that names {@code stagein.vault.keys} in its application.yaml; without a key it does not start. */
@AutoConfiguration
@ConditionalOnProperty("stagein.vault.keys")
@EnableConfigurationProperties(VaultKeys.class)
public class VaultAutoConfiguration {

    @Bean
    Vault vault(VaultKeys keys) {
        return new Vault(keys);
    }
}
