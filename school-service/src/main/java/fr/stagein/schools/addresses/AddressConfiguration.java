package fr.stagein.schools.addresses;

import fr.stagein.territory.Communes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration
@EnableConfigurationProperties(AddressProperties.class)
class AddressConfiguration {

    @Bean
    @ConditionalOnProperty(name = "stagein.addresses.kind", havingValue = "api")
    Addresses addresses(AddressProperties properties, Communes communes, JsonMapper json) {
        return new NationalAddresses(properties.url(), properties.timeout(), communes, json);
    }
}
