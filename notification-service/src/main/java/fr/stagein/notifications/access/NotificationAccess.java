package fr.stagein.notifications.access;

import static fr.stagein.events.Role.GUARDIAN;
import static fr.stagein.events.Role.OPERATOR;
import static fr.stagein.events.Role.STUDENT;
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
class NotificationAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                only(GET, "/api/calendar/students/{studentId}/link", STUDENT, GUARDIAN),
                only(POST, "/api/calendar/students/{studentId}/link", STUDENT, GUARDIAN),
                only(DELETE, "/api/calendar/students/{studentId}/link", STUDENT, GUARDIAN),
                // Whoever has the key; calendars do not sign in.
                anyone(GET, "/api/calendar/feeds/{key}/stage-in.ics"),
                signedIn(GET, "/api/personal-data/notification-service"),
                anyone(GET, "/api/personal-data/notification-service/retention"),
                only(GET, "/api/personal-data/notification-service/retention/runs", OPERATOR),
                only(GET, "/api/operations/notification-service/dead-letters", OPERATOR),
                only(POST, "/api/operations/notification-service/dead-letters/{consumer}/replay", OPERATOR),
                signedIn(GET, "/api/inbox"),
                signedIn(GET, "/api/inbox/stream"),
                signedIn(POST, "/api/inbox/{id}/read"),
                signedIn(POST, "/api/inbox/read"),
                signedIn(GET, "/api/notifications/settings"),
                signedIn(PUT, "/api/notifications/settings"),
                // Whoever holds a mail has its link.
                anyone(GET, "/api/notifications/stop/{token}"),
                anyone(POST, "/api/notifications/stop/{token}"));
    }
}
