package fr.stagein.offers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class OfferService {

    public static void main(String[] arguments) {
        SpringApplication.run(OfferService.class, arguments);
    }
}
