package fr.stagein.keycloak;

import java.time.Clock;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Settings: {@code spi-authenticator--stagein-sign-in--failures}, how many failed attempts of one address are answered
 * (100), and {@code …--window}, within how many seconds (600).
 */
public final class SignInFormFactory extends UsernamePasswordFormFactory {

    private Attempts failures = attempts(100, 600);

    private static Attempts attempts(int limit, int seconds) {
        return new Attempts(limit, Duration.ofSeconds(seconds), Clock.systemUTC());
    }

    @Override
    public String getId() {
        return "stagein-sign-in";
    }

    @Override
    public String getDisplayType() {
        return "Name and password, with a limit by address";
    }

    @Override
    public void init(Config.Scope config) {
        failures = attempts(config.getInt("failures", 100), config.getInt("window", 600));
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SignInForm(session, failures);
    }
}
