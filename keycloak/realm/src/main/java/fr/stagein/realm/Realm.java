package fr.stagein.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A territory's realm as Keycloak imports it, made from one template. */
public final class Realm {

    public static final String DEMO_PASSWORD = "stagein-demo";

    /** Where the gateway hears that a person has signed out at Keycloak. */
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/keycloak";

    /** {@code ${STAGEIN_NAME:otherwise}}: Keycloak itself fills it in when it imports the template. */
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{(STAGEIN_[A-Z_]+)(?::([^}]*))?}");

    private Realm() {}

    /**
     * The realm as JSON.
     *
     * @param environment what the territory's operator set; names the identity providers to switch on
     * @throws IllegalArgumentException if an identity provider is switched on and lacks a setting, which it names
     */
    public static String json(RealmSettings settings, Map<String, String> environment) {
        var json = JsonMapper.builder().build();
        String template = template()
                .replace("${territory}", settings.territory())
                .replace("${gatewayUrl}", settings.publicUrl())
                .replace("${gatewaySecret}", settings.clients().gateway())
                .replace("${notificationSecret}", settings.clients().notification())
                .replace("${schoolSecret}", settings.clients().school())
                .replace("${smtpPort}", "25")
                .replace("${secondFactorRoles}", String.join(",", settings.secondFactor()));
        ObjectNode realm = (ObjectNode) json.readTree(template);
        settings.mail().forEach(realm.withObject("smtpServer")::put);
        realm.withArray("clients").forEach(client -> {
            if (client.get("clientId").asString().equals("gateway")) {
                ((ObjectNode) client.get("attributes"))
                        .put("backchannel.logout.url", settings.insideUrl() + BACK_CHANNEL);
            }
        });
        realm.withArray("identityProviders").forEach(provider -> fillIn((ObjectNode) provider, environment));
        ArrayNode users = realm.withArray("users");
        ObjectNode password = password(json);
        settings.demoAccounts().forEach(account -> add(users, account, password));
        if (settings.operator() != null) {
            ObjectNode operator = users.addObject();
            operator.put("username", settings.operator());
            operator.put("email", settings.operator());
            operator.put("emailVerified", true);
            operator.put("enabled", true);
            operator.withObject("attributes").withArray("locale").add("fr");
            operator.withArray("realmRoles").add("operator");
        }
        return json.writeValueAsString(realm);
    }

    /** Roles that must have a second factor: the rule of {@code territory.yaml}, and without it those who see the most. */
    public static List<String> secondFactor(Map<?, ?> rules) {
        return rules.get("secondFactor") instanceof List<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of("operator", "support", "principal");
    }

    private static String template() {
        try (var in = Realm.class.getResourceAsStream("realm-template.json")) {
            if (in == null) {
                throw new IllegalStateException("No realm-template.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(ArrayNode users, RealmAccount account, ObjectNode password) {
        ObjectNode user = users.addObject();
        user.put("id", account.id());
        user.put("username", account.username());
        user.put("email", account.email());
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.put("firstName", account.firstName());
        user.put("lastName", account.lastName());
        user.withObject("attributes").withArray("locale").add(account.locale());
        user.withArray("realmRoles").add(account.role());
        user.withArray("credentials").add(password);
    }

    /** Aliases of the identity providers that are switched on. */
    public static List<String> providers(Map<String, String> environment) {
        return Stream.of("educonnect", "franceconnect", "proconnect")
                .filter(alias ->
                        Boolean.parseBoolean(environment.get("STAGEIN_" + alias.toUpperCase(Locale.ROOT) + "_ENABLED")))
                .toList();
    }

    private static void fillIn(ObjectNode provider, Map<String, String> environment) {
        boolean enabled = Boolean.parseBoolean(filled(provider.get("enabled").asString(), environment, false));
        provider.put("enabled", enabled);
        ObjectNode config = (ObjectNode) provider.get("config");
        for (String key : List.copyOf(config.propertyNames())) {
            config.put(key, filled(config.get(key).asString(), environment, enabled));
        }
    }

    /** @param needed whether a value that nobody gave stops the start */
    private static String filled(String text, Map<String, String> environment, boolean needed) {
        return FROM_ENVIRONMENT.matcher(text).replaceAll(found -> {
            String set = environment.get(found.group(1));
            String value = set == null || set.isBlank() ? found.group(2) : set;
            if (value == null && needed) {
                throw new IllegalArgumentException("An identity provider is switched on and lacks " + found.group(1));
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /**
     * The demo password as Keycloak hashes one today (Argon2id, its own parameters): hashed anew for each of some hundred
     * accounts the start takes a minute longer, and with another algorithm the time of an answer would tell whether an
     * account exists.
     */
    private static ObjectNode password(JsonMapper json) {
        ObjectNode credential = json.createObjectNode();
        credential.put("type", "password");
        credential.put("secretData", """
                {"value":"Zs8u3m8gQkgbJEvZf+6YFE107PbMIoHN4+gRU7dR09o=","salt":"c3RhZ2UtaW4gZGVtbyAxNg=="}""");
        credential.put("credentialData", """
                {"hashIterations":5,"algorithm":"argon2","additionalParameters":{"hashLength":["32"],"memory":["7168"],\
                "type":["id"],"version":["1.3"],"parallelism":["1"]}}""");
        return credential;
    }
}
