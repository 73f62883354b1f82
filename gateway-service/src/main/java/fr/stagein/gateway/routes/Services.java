package fr.stagein.gateway.routes;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Base addresses of the services. */
@ConfigurationProperties("stagein.services")
public record Services(URI school, URI offer, URI application, URI notification) {}
