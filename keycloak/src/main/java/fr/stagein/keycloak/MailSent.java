package fr.stagein.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;

/** The page after a registration; it goes on with the link in the mail. */
public final class MailSent extends AuthenticatorStep {

    public MailSent() {
        super("stagein-mail-sent", "Tells to look into the mailbox");
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        String address = context.getAuthenticationSession().getAuthNote(Registration.ADDRESS);
        context.challenge(context.form()
                .setAttribute("address", address == null ? "" : address)
                .createForm("mail-sent.ftl"));
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
