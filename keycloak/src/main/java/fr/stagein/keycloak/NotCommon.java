package fr.stagein.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** {@code notCommon}: refuses what guessers try first ({@link CommonPasswords}). */
public final class NotCommon extends PolicyFactory {

    static final String ID = "notCommon";

    public NotCommon() {
        super(ID, "Not common", null, null);
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new PasswordPolicyProvider() {
            @Override
            public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
                return validate(user.getUsername(), password);
            }

            @Override
            public @Nullable PolicyError validate(@Nullable String username, String password) {
                return CommonPasswords.contain(password) ? new PolicyError("invalidPasswordCommonMessage") : null;
            }

            @Override
            public @Nullable Object parseConfig(String value) {
                return null;
            }

            @Override
            public void close() {}
        };
    }
}
