package fr.stagein.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.FormContext;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What somebody who registered finds in the mailbox. */
final class RegistrationMails {

    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Nobody fills another's mailbox by registering the address again and again. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private RegistrationMails() {}

    /** The link with which the account gets its password. */
    static void confirm(FormContext context, UserModel user) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        var token = new RegistrationToken(
                user.getId(),
                (int) Clock.systemUTC().instant().plus(LIFETIME).getEpochSecond(),
                AuthenticationSessionCompoundId.fromAuthSession(authentication).getEncodedId(),
                user.getEmail(),
                authentication.getClient().getClientId());
        String link = Urls.actionTokenBuilder(
                        context.getUriInfo().getBaseUri(),
                        token.serialize(session, context.getRealm(), context.getUriInfo()),
                        authentication.getClient().getClientId(),
                        authentication.getTabId(),
                        AuthenticationProcessor.getClientData(session, authentication))
                .build(context.getRealm().getName())
                .toString();
        send(context, user, "registrationMailSubject", "registration.ftl", Map.of("link", link));
    }

    /** That there is an account already, and how to come in. */
    static void tellOfAccount(FormContext context, UserModel user) {
        String page = RegistrationLink.start(context.getAuthenticationSession().getClient());
        send(context, user, "accountExistsMailSubject", "account-exists.ftl", Map.of("link", page));
    }

    private static void send(
            FormContext context, UserModel user, String subject, String template, Map<String, Object> values) {
        KeycloakSession session = context.getSession();
        boolean isFirst = session.singleUseObjects()
                .putIfAbsent("stagein-registration-mail-" + user.getId(), BETWEEN.toSeconds());
        if (!isFirst) {
            return;
        }
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setAuthenticationSession(context.getAuthenticationSession())
                    .setRealm(context.getRealm())
                    .setUser(user)
                    // It adds to them.
                    .send(subject, template, new HashMap<>(values));
        } catch (EmailException notSent) {
            throw new AuthenticationFlowException(
                    "The mail was not sent", notSent, AuthenticationFlowError.INTERNAL_ERROR);
        }
    }
}
