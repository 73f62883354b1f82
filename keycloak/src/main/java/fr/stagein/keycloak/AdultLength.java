package fr.stagein.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** {@code adultLength(12)}: the least length of a password of whoever is no pupil; {@code length} holds for all. */
public final class AdultLength extends PolicyFactory {

    static final String ID = "adultLength";

    private static final int USUAL = 12;

    public AdultLength() {
        super(ID, "Least length for adults", PasswordPolicyProvider.INT_CONFIG_TYPE, String.valueOf(USUAL));
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new PasswordPolicyProvider() {
            @Override
            public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
                RoleModel student = realm.getRole("student");
                return student != null && user.hasRole(student) ? null : longEnough(realm, password);
            }

            // At a registration, which makes companies alone.
            @Override
            public @Nullable PolicyError validate(@Nullable String username, String password) {
                return longEnough(session.getContext().getRealm(), password);
            }

            @Override
            public Object parseConfig(String value) {
                return parseInteger(value, USUAL);
            }

            @Override
            public void close() {}
        };
    }

    private static @Nullable PolicyError longEnough(RealmModel realm, String password) {
        int least = realm.getPasswordPolicy().getPolicyConfig(ID);
        return password.length() < least ? new PolicyError("invalidPasswordMinLengthMessage", least) : null;
    }
}
