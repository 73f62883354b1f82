package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.OwnersFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a territory's realm from {@code territories/realm-template.json} and the pack's accounts. */
final class RealmFile {

    static final String DEMO_PASSWORD = "stagein-demo";

    /** Where the gateway hears that a person has signed out at Keycloak. */
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/keycloak";

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** {@code ${STAGEIN_NAME:otherwise}}: Keycloak itself fills it in when it imports the template. */
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{(STAGEIN_[A-Z_]+)(?::([^}]*))?}");

    private RealmFile() {}

    /**
     * Writes it into the run's folder and says where.
     *
     * @param environment what the territory's operator set; names the identity providers to switch on
     */
    static Path write(LocalRun run, Map<String, String> environment) {
        return write(run, environment, Territories.rolesWithSecondFactor(run.territory()));
    }

    /** @param secondFactor roles that must have one */
    static Path write(LocalRun run, Map<String, String> environment, List<String> secondFactor) {
        try {
            return OwnersFiles.write(
                    run.folder().resolve("realm.json"), json(RealmSettings.of(run, secondFactor), environment));
        } catch (IOException failed) {
            throw new CannotStart("The realm cannot be made: " + failed.getMessage(), failed);
        }
    }

    /** As Keycloak imports it. */
    static String json(RealmSettings settings, Map<String, String> environment) throws IOException {
        var json = JsonMapper.builder().build();
        String template = Files.readString(Checkout.root().resolve("territories/realm-template.json"))
                .replace("${territory}", settings.territory())
                .replace("${gatewayUrl}", settings.publicUrl())
                .replace("${gatewaySecret}", settings.secrets().client("gateway"))
                .replace("${notificationSecret}", settings.secrets().client("notification"))
                .replace("${schoolSecret}", settings.secrets().client("school"))
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
        if (settings.demoAccounts()) {
            addAccounts(users, settings.territory(), password(json));
        }
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

    private static void addAccounts(ArrayNode users, String territory, ObjectNode password) throws IOException {
        Path accounts = Checkout.territory(territory).resolve("accounts.csv");
        try (var reader = Files.newBufferedReader(accounts, StandardCharsets.UTF_8);
                var rows = TABLE.parse(reader)) {
            for (CSVRecord row : rows) {
                ObjectNode user = users.addObject();
                user.put("id", row.get("accountId"));
                user.put("username", row.get("username"));
                user.put("email", row.get("email"));
                user.put("emailVerified", true);
                user.put("enabled", true);
                user.put("firstName", row.get("firstName"));
                user.put("lastName", row.get("lastName"));
                user.withObject("attributes").withArray("locale").add(row.get("locale"));
                user.withArray("realmRoles").add(row.get("role"));
                user.withArray("credentials").add(password);
            }
        }
    }

    /** Aliases of the identity providers that are switched on. */
    static List<String> providers(Map<String, String> environment) {
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
                throw new CannotStart("An identity provider is switched on and lacks " + found.group(1));
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
