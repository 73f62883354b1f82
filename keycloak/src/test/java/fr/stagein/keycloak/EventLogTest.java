package fr.stagein.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class EventLogTest {

    @Test
    void a_failed_sign_in_is_logged_without_the_name_the_address_and_the_place() {
        var event = new Event();
        event.setType(EventType.LOGIN_ERROR);
        event.setError("user_not_found");
        event.setRealmName("dordogne");
        event.setClientId("gateway");
        event.setIpAddress("192.0.2.7");
        event.setDetails(Map.of("username", "lea@eleve.example", "redirect_uri", "https://stage-in.example/"));

        assertThat(EventLog.line(event))
                .isEqualTo("type=LOGIN_ERROR error=user_not_found realm=dordogne client=gateway account=null");
    }

    @Test
    void what_succeeded_is_not_logged() {
        var event = new Event();
        event.setType(EventType.LOGIN);

        assertThat(EventLog.line(event)).isNull();
    }
}
