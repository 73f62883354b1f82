package fr.stagein.keycloak;

import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * At each start: no client of any realm takes a password for a token, since that way in knows no second factor, no page
 * of ours and no limit by address; and whoever guesses an administrator's password is slowed down. A realm's file cannot
 * say this for the clients that Keycloak makes itself, nor for the realm of its administrators.
 */
public final class ClosedDoors implements EventListenerProviderFactory {

    private static final int FAILURES = 10;

    @Override
    public String getId() {
        return "stagein-closed-doors";
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, ClosedDoors::close);
            }
        });
    }

    private static void close(KeycloakSession session) {
        session.realms().getRealmsStream().toList().forEach(realm -> {
            session.getContext().setRealm(realm);
            close(session, realm);
        });
    }

    private static void close(KeycloakSession session, RealmModel realm) {
        session.clients()
                .getClientsStream(realm)
                .toList()
                .forEach(client -> client.setDirectAccessGrantsEnabled(false));
        if (!realm.isBruteForceProtected()) {
            realm.setBruteForceProtected(true);
            realm.setFailureFactor(FAILURES);
        }
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {
            @Override
            public void onEvent(Event event) {}

            @Override
            public void onEvent(AdminEvent change, boolean withContent) {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void close() {}
}
