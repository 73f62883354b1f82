package fr.stagein.schools.addresses;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kind {@code communes}: a home is a commune's centre or a point on the map; {@code api}: the national address
 *     API is asked as well
 * @param url of that API, up to the path that is searched
 * @param timeout for a whole answer of it
 */
@ConfigurationProperties("stagein.addresses")
record AddressProperties(
        @DefaultValue("communes") Kind kind,

        @DefaultValue("https://data.geopf.fr/geocodage/") URI url,

        @DefaultValue("2s") Duration timeout) {

    enum Kind {
        COMMUNES,
        API
    }
}
