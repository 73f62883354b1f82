package fr.stagein.offers.companies.registry;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kind where SIRETs are looked up; {@code file} is {@code registry.csv} of the pack
 * @param url of the company search, for {@code api}
 * @param timeout for a whole answer of it
 */
@ConfigurationProperties("stagein.registry")
record RegistryProperties(
        @DefaultValue("file") Kind kind,

        @DefaultValue("https://recherche-entreprises.api.gouv.fr")
        URI url,

        @DefaultValue("2s") Duration timeout) {

    enum Kind {
        FILE,
        API
    }
}
