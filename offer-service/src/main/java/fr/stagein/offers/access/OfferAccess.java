package fr.stagein.offers.access;

import static fr.stagein.platform.access.AccessRule.anyone;
import static fr.stagein.platform.access.AccessRule.only;
import static fr.stagein.platform.access.Role.COMPANY;
import static fr.stagein.platform.access.Role.OPERATOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import fr.stagein.platform.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OfferAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                anyone(POST, "/api/offers/search"),
                anyone(GET, "/api/offers/{id}"),
                anyone(GET, "/api/trades"),
                only(GET, "/api/companies/mine", COMPANY),
                only(POST, "/api/companies", COMPANY),
                only(POST, "/api/companies/{id}/workplaces", COMPANY),
                only(GET, "/api/companies/{id}/offers", COMPANY),
                only(POST, "/api/companies/{id}/offers", COMPANY),
                only(PUT, "/api/offers/{id}", COMPANY),
                only(POST, "/api/offers/{id}/publish", COMPANY),
                only(POST, "/api/offers/{id}/close", COMPANY),
                only(GET, "/api/companies", OPERATOR),
                only(POST, "/api/companies/{id}/verify", OPERATOR),
                only(POST, "/api/companies/{id}/reject", OPERATOR),
                only(POST, "/api/companies/{id}/suspend", OPERATOR));
    }
}
