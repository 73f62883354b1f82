package fr.stagein.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Whoever has one of the roles that the territory names (its rule {@code secondFactor}) and no second factor yet sets one
 * up before going on. Where there is one, the flow has asked for it.
 */
public final class SecondFactorForRoles extends AuthenticatorStep {

    private static final String ROLES = "roles";

    public SecondFactorForRoles() {
        super("stagein-second-factor", "A second factor for certain roles");
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        boolean needsOne = roles(context).anyMatch(user::hasRole);
        if (needsOne && !user.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE)) {
            context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
        }
        context.success();
    }

    private static Stream<RoleModel> roles(AuthenticationFlowContext context) {
        RealmModel realm = context.getRealm();
        return Optional.ofNullable(context.getAuthenticatorConfig())
                .map(AuthenticatorConfigModel::getConfig)
                .map(config -> config.getOrDefault(ROLES, ""))
                .stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .flatMap(name -> Stream.ofNullable(realm.getRole(name.strip())));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(new ProviderConfigProperty(
                ROLES, "Roles", "Names of realm roles, with commas between", ProviderConfigProperty.STRING_TYPE, ""));
    }
}
