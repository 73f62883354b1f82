package fr.stagein.keycloak;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Writes what failed at sign-in into the log: what, why and, where it is known, whose account by its id. Keycloak's own
 * listener writes what people typed as their name, their e-mail address and where they are.
 */
public final class EventLog implements EventListenerProviderFactory {

    private static final Logger LOG = Logger.getLogger(EventLog.class);

    @Override
    public String getId() {
        return "stagein-log";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        var events = new EventListenerTransaction((change, withContent) -> {}, EventLog::write);
        session.getTransactionManager().enlistAfterCompletion(events);
        return new EventListenerProvider() {
            @Override
            public void onEvent(Event event) {
                events.addEvent(event);
            }

            @Override
            public void onEvent(AdminEvent change, boolean withContent) {}

            @Override
            public void close() {}
        };
    }

    private static void write(Event event) {
        String line = line(event);
        if (line != null) {
            LOG.warn(line);
        }
    }

    /** What is logged of it; nothing of what succeeded. */
    static @Nullable String line(Event event) {
        return event.getError() == null
                ? null
                : "type=%s error=%s realm=%s client=%s account=%s"
                        .formatted(
                                event.getType(),
                                event.getError(),
                                event.getRealmName(),
                                event.getClientId(),
                                event.getUserId());
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
