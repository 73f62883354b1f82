package fr.stagein.schools;

import fr.stagein.openapi.ApiDescription;
import fr.stagein.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class OpenApiTest {

    @Autowired
    ApiDescription api;

    @Test
    void every_endpoint_and_parameter_is_described() throws Exception {
        api.isComplete();
    }

    @Test
    void the_checked_in_description_is_what_the_service_does() throws Exception {
        api.isCheckedIn();
    }
}
