package fr.stagein.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Keycloak's own form for name and password, with a limit by address, and as slow where it refuses to look. */
final class SignInForm extends UsernamePasswordForm {

    private final Attempts failures;

    SignInForm(KeycloakSession session, Attempts failures) {
        super(session);
        this.failures = failures;
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        String address = context.getConnection().getRemoteAddr();
        if (failures.areUsedUp(address)) {
            context.getEvent().error("too_many_attempts_from_one_address");
            context.forceChallenge(challenge(context, "tooManyAttemptsMessage", null));
            return false;
        }
        boolean valid = super.validateForm(context, form);
        if (!valid) {
            failures.add(address);
        }
        return valid;
    }

    /** An account that is locked for a while exists: the time of the answer must not tell. */
    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        boolean disabled = super.isDisabledByBruteForce(context, user);
        if (disabled) {
            AuthenticatorUtils.dummyHash(context);
        }
        return disabled;
    }

    /** Where a wrong password's message stands, so that the page does not tell either. */
    @Override
    protected String disabledByBruteForceFieldError() {
        return "password";
    }
}
