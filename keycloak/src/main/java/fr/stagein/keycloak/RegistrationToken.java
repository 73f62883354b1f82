package fr.stagein.keycloak;

import org.keycloak.authentication.actiontoken.DefaultActionToken;

/** In the link that whoever registered gets by mail. */
public final class RegistrationToken extends DefaultActionToken {

    static final String TYPE = "stagein-registration";

    /** For the reader of JSON. */
    @SuppressWarnings("unused")
    private RegistrationToken() {}

    RegistrationToken(String account, int expires, String authentication, String address, String client) {
        super(account, TYPE, expires, null, authentication);
        setEmail(address);
        this.issuedFor = client;
    }
}
