package fr.stagein.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayService {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayService.class, arguments);
    }
}
