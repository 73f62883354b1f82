package fr.stagein.offers;

import fr.stagein.testing.ApiDescription;
import fr.stagein.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class OpenApiTest {

    @Autowired
    MockMvcTester http;

    @Test
    void the_checked_in_description_is_what_the_service_does() throws Exception {
        ApiDescription.check(http, "offer");
    }
}
