package fr.stagein.schools;

import fr.stagein.testing.HostileRequests;
import fr.stagein.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class HostileRequestsTest {

    @LocalServerPort
    int port;

    @Test
    void nothing_that_can_be_sent_makes_it_fail() {
        HostileRequests.at(port).describedBy("school").check();
    }
}
