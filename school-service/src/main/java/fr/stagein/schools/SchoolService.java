package fr.stagein.schools;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SchoolService {

    public static void main(String[] arguments) {
        SpringApplication.run(SchoolService.class, arguments);
    }
}
