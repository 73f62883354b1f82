package fr.stagein.notifications;

import fr.stagein.testing.HostileRequests;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationTest
class HostileRequestsTest {

    @LocalServerPort
    int port;

    @Test
    void nothing_that_can_be_sent_makes_it_fail() {
        HostileRequests.at(port).describedBy("notification").check();
    }
}
