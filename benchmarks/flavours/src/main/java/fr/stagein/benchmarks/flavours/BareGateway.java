package fr.stagein.benchmarks.flavours;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * One route, nothing else. {@code spring.main.web-application-type} chooses the flavour, {@code
 * spring.http.clients.imperative.factory} the servlet flavour's HTTP client.
 */
@SpringBootApplication
public class BareGateway {

    public static void main(String[] arguments) {
        SpringApplication.run(BareGateway.class, arguments);
    }
}
