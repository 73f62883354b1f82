package fr.stagein.schools;

import fr.stagein.testing.ApiDescription;
import fr.stagein.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class OpenApiTest {

    @Autowired
    MockMvcTester http;

    @Test
    void the_checked_in_description_is_what_the_service_does() throws Exception {
        ApiDescription.check(http, "school");
    }
}
