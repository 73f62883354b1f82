package fr.stagein.notifications;

import fr.stagein.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service with its real door (streams need one), a mail server and Keycloak's protocol. */
@ServiceTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "stagein.inbox.stream.heartbeat=300ms",
            "stagein.mail.pause=100ms",
            "stagein.mail.first-retry=200ms",
            // Whatever the day on which these tests run.
            "stagein.mail.working-days-only=false"
        })
@Import({Outside.class, Scene.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotificationTest {}
