package fr.stagein.keycloak;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Opens the link of the mail: the address is proved, the person chooses a password and is signed in. In the browser in
 * which the registration began that ends where it began; in another one at the client's page for who has just
 * registered (its attribute {@code stagein.registered}), which signs in without asking, since Keycloak knows them now.
 */
public final class RegistrationLink extends AbstractActionTokenHandler<RegistrationToken> {

    private static final String REGISTERED = "stagein.registered";

    public RegistrationLink() {
        super(
                RegistrationToken.TYPE,
                RegistrationToken.class,
                "staleEmailVerificationLink",
                EventType.VERIFY_EMAIL,
                "invalid_token");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Predicate<? super RegistrationToken>[] getVerifiers(ActionTokenContext<RegistrationToken> context) {
        return TokenUtils.predicates(verifyEmail(context));
    }

    @Override
    public Response handleToken(RegistrationToken token, ActionTokenContext<RegistrationToken> context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        UserModel user = authentication.getAuthenticatedUser();
        String start = start(authentication.getClient());
        if (user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            // Opened once more, when all was done: the way in is the usual one.
            return Response.seeOther(URI.create(start)).build();
        }
        user.setEmailVerified(true);
        user.removeRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
        authentication.removeRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
        if (context.isAuthenticationSessionFresh()) {
            authentication.removeAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS);
            authentication.setRedirectUri(start);
            authentication.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, start);
        }
        context.getEvent().user(user).success();
        context.setEvent(context.getEvent().clone().event(EventType.LOGIN));
        String next = AuthenticationManager.nextRequiredAction(
                context.getSession(), authentication, context.getRequest(), context.getEvent());
        return AuthenticationManager.redirectToRequiredActions(
                context.getSession(), context.getRealm(), authentication, context.getUriInfo(), next);
    }

    /** Where the client signs somebody in who has just registered. */
    static String start(ClientModel client) {
        return Optional.ofNullable(client.getAttribute(REGISTERED))
                .or(() -> Optional.ofNullable(client.getRootUrl()))
                .orElse("/");
    }
}
