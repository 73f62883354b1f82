package fr.stagein.offers.access;

import static fr.stagein.events.Role.COMPANY;
import static fr.stagein.events.Role.GUARDIAN;
import static fr.stagein.events.Role.OPERATOR;
import static fr.stagein.events.Role.PRINCIPAL;
import static fr.stagein.events.Role.STUDENT;
import static fr.stagein.events.Role.TEACHER;
import static fr.stagein.platform.access.AccessRule.anyone;
import static fr.stagein.platform.access.AccessRule.only;
import static fr.stagein.platform.access.AccessRule.signedIn;
import static org.springframework.http.HttpMethod.DELETE;
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
                signedIn(GET, "/api/personal-data/offer-service"),
                anyone(GET, "/api/personal-data/offer-service/retention"),
                only(GET, "/api/personal-data/offer-service/retention/runs", OPERATOR),
                only(GET, "/api/operations/offer-service/dead-letters", OPERATOR),
                only(POST, "/api/operations/offer-service/dead-letters/{consumer}/replay", OPERATOR),
                anyone(POST, "/api/offers/search"),
                // Before the pattern that they would match too.
                only(GET, "/api/offers/to-review", OPERATOR),
                only(GET, "/api/offers/reservable", COMPANY),
                only(GET, "/api/offers/favourites", STUDENT),
                only(GET, "/api/offers/saved-searches", STUDENT),
                only(POST, "/api/offers/saved-searches", STUDENT),
                only(DELETE, "/api/offers/saved-searches/{id}", STUDENT),
                only(PUT, "/api/offers/{id}/favourite", STUDENT),
                only(DELETE, "/api/offers/{id}/favourite", STUDENT),
                anyone(GET, "/api/offers/{id}"),
                anyone(POST, "/api/offers/{id}/way"),
                anyone(GET, "/api/offers/{id}/feedback"),
                anyone(GET, "/api/companies/{id}/feedback"),
                anyone(GET, "/api/trades"),
                anyone(GET, "/api/trades/families/{family}/plan"),
                only(GET, "/api/registry/{siret}", COMPANY),
                anyone(GET, "/api/companies/{id}/engagement"),
                anyone(GET, "/api/companies/{id}/badge.svg"),
                only(GET, "/api/companies/{id}/statements/{year}.pdf", COMPANY),
                only(POST, "/api/companies/{id}/back", COMPANY),
                only(GET, "/api/companies/silent", OPERATOR),
                anyone(POST, "/api/reach/map"),
                only(POST, "/api/reach/way", STUDENT, GUARDIAN),
                anyone(GET, "/api/reach/network"),
                only(GET, "/api/reach/coverage-gaps", TEACHER, PRINCIPAL, OPERATOR),
                only(GET, "/api/reach/feeds", OPERATOR),
                only(POST, "/api/reach/feeds", OPERATOR),
                only(POST, "/api/reach/feeds/addresses", OPERATOR),
                only(POST, "/api/reach/feeds/{id}/fetch", OPERATOR),
                only(DELETE, "/api/reach/feeds/{id}", OPERATOR),
                only(GET, "/api/reach/school-lines", OPERATOR),
                only(PUT, "/api/reach/school-lines", OPERATOR),
                anyone(GET, "/api/trades/{code}"),
                anyone(GET, "/api/discovery/choices"),
                anyone(POST, "/api/discovery/results"),
                anyone(POST, "/api/discovery/offers"),
                only(GET, "/api/companies/mine", COMPANY),
                only(POST, "/api/companies", COMPANY),
                only(POST, "/api/companies/{id}/workplaces", COMPANY),
                only(GET, "/api/companies/{id}/offers", COMPANY),
                only(POST, "/api/companies/{id}/offers", COMPANY),
                only(PUT, "/api/offers/{id}", COMPANY),
                only(POST, "/api/offers/{id}/publish", COMPANY),
                only(POST, "/api/offers/{id}/close", COMPANY),
                only(POST, "/api/offers/{id}/duplicate", COMPANY),
                only(POST, "/api/offers/check", COMPANY),
                only(PUT, "/api/companies/{id}/intake", COMPANY),
                only(GET, "/api/companies/{id}/members", COMPANY),
                only(DELETE, "/api/companies/{id}/members/{member}", COMPANY),
                only(POST, "/api/companies/{id}/invitations", COMPANY),
                only(DELETE, "/api/companies/{id}/invitations/{invitation}", COMPANY),
                only(POST, "/api/companies/joining", COMPANY),
                only(POST, "/api/companies/joining/look", COMPANY),
                only(GET, "/api/companies/{id}/signatories", COMPANY, OPERATOR),
                only(PUT, "/api/companies/{id}/signatories", COMPANY),
                only(POST, "/api/offers/{id}/approve", OPERATOR),
                only(POST, "/api/offers/{id}/return", OPERATOR),
                only(GET, "/api/companies", OPERATOR),
                only(GET, "/api/companies/directory", OPERATOR),
                only(GET, "/api/companies/{id}/file", OPERATOR),
                only(PUT, "/api/companies/{id}/correction", OPERATOR),
                only(PUT, "/api/companies/{id}/workplaces/{workplace}/correction", OPERATOR),
                only(PUT, "/api/offers/{id}/correction", OPERATOR),
                only(GET, "/api/companies/{id}/corrections", COMPANY),
                only(POST, "/api/companies/{id}/verify", OPERATOR),
                only(POST, "/api/companies/{id}/reject", OPERATOR),
                only(POST, "/api/companies/{id}/suspend", OPERATOR));
    }
}
