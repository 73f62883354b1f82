package fr.stagein.applications;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ApplicationService {

    public static void main(String[] arguments) {
        SpringApplication.run(ApplicationService.class, arguments);
    }
}
