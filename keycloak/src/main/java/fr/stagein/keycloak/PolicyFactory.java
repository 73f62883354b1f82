package fr.stagein.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** What Keycloak asks of every password policy. */
abstract class PolicyFactory implements PasswordPolicyProviderFactory {

    private final String id;
    private final String name;
    private final @Nullable String kind;
    private final @Nullable String usual;

    PolicyFactory(String id, String name, @Nullable String kind, @Nullable String usual) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.usual = usual;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getDisplayName() {
        return name;
    }

    @Override
    public @Nullable String getConfigType() {
        return kind;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return usual;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
