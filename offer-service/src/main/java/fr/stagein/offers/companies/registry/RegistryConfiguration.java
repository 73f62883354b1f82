package fr.stagein.offers.companies.registry;

import fr.stagein.offers.companies.directory.Registry;
import fr.stagein.platform.territory.TerritoryPack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration
@EnableConfigurationProperties(RegistryProperties.class)
class RegistryConfiguration {

    @Bean
    Registry registry(RegistryProperties properties, TerritoryPack pack, JsonMapper json) {
        return switch (properties.kind()) {
            case FILE -> new RegistryFile(pack);
            case API -> new CompanySearch(properties.url(), properties.timeout(), json);
        };
    }
}
