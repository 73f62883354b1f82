package fr.stagein.keycloak;

import java.time.Clock;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's own step of the same id, which makes a link and a mail where there is an account and nothing where there is
 * none: here both take the same time. It answers an address of the network only so often, as it holds a thread meanwhile.
 */
public final class EvenResetMail extends ResetCredentialEmail {

    private Attempts resets = attempts(60, 600);

    private static Attempts attempts(int limit, int seconds) {
        return new Attempts(limit, Duration.ofSeconds(seconds), Clock.systemUTC());
    }

    /** Goes before Keycloak's own. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void init(Config.Scope config) {
        resets = attempts(config.getInt("resets", 60), config.getInt("window", 600));
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        String address = context.getConnection().getRemoteAddr();
        if (resets.areUsedUp(address)) {
            context.forceChallenge(
                    context.form().setError("tooManyAttemptsMessage").createPasswordReset());
            return;
        }
        resets.add(address);
        EvenTime.of(() -> super.authenticate(context));
    }
}
