package fr.stagein.operator;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a service gets by environment variables (no secret is among them), and the file territory.yaml. */
final class Settings {

    private Settings() {}

    static Map<String, String> of(Part part, Territory territory, Engines engines) {
        TerritorySpec spec = territory.getSpec();
        String realm = engines.keycloakUrl() + "/realms/" + territory.id();
        Map<String, String> settings = new TreeMap<>();
        settings.put("SERVER_PORT", "8080");
        settings.put("STAGEIN_TERRITORY_FOLDER", "/territories/" + territory.id());
        settings.put("STAGEIN_PUBLIC_URL", "https://" + spec.host());
        settings.put(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://" + territory.cluster() + "-rw:5432/" + part.database()
                        + "?sslmode=verify-full&sslrootcert=/run/secrets/postgres/ca.crt"
                        // Whichever login it is: what a migration makes belongs to the owner.
                        + "&options=-c%20role%3D" + part.database());
        if (part == Part.GATEWAY) {
            settings.put("MANAGEMENT_SERVER_ADDRESS", "0.0.0.0");
            settings.put("STAGEIN_IDENTITY_ISSUER", realm);
            settings.put("STAGEIN_IDENTITY_PROVIDERS", String.join(",", spec.providers()));
            for (Part other : Part.values()) {
                if (other != Part.GATEWAY) {
                    settings.put("STAGEIN_SERVICES_" + other.name(), "http://" + other.service() + ":8080");
                }
            }
            return settings;
        }
        settings.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", realm);
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", engines.kafkaBootstrap());
        settings.put("SPRING_KAFKA_SECURITY_PROTOCOL", "SSL");
        settings.put("SPRING_KAFKA_SSL_BUNDLE", "kafka");
        settings.put("SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_CERTIFICATE", "file:/run/secrets/kafka/user.crt");
        settings.put("SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATEKEY", "file:/run/secrets/kafka/user.key");
        settings.put("SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE", "file:/run/secrets/kafka/ca.crt");
        if (part == Part.SCHOOL || part == Part.NOTIFICATION) {
            settings.put("STAGEIN_IDENTITY_ADMIN_SERVER_URL", engines.keycloakUrl());
            settings.put("STAGEIN_IDENTITY_ADMIN_REALM", territory.id());
            settings.put("STAGEIN_IDENTITY_ADMIN_CLIENT_ID", part.service());
        }
        if (part == Part.NOTIFICATION) {
            var mail = spec.mail();
            settings.put("SPRING_MAIL_HOST", mail == null ? engines.mailHost() : mail.host());
            settings.put("SPRING_MAIL_PORT", String.valueOf(mailPort(territory, engines)));
            settings.put("STAGEIN_MAIL_FROM", mail == null ? engines.mailFrom() : mail.from());
            settings.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "true");
            settings.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE", "true");
            settings.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH", String.valueOf(mailSecret(territory) != null));
        }
        return settings;
    }

    static int mailPort(Territory territory, Engines engines) {
        var mail = territory.getSpec().mail();
        if (mail == null) {
            return engines.mailPort();
        }
        Integer port = mail.port();
        return port == null ? 587 : port;
    }

    /** Its name in the namespace of the Territory. */
    static @Nullable String mailSecret(Territory territory) {
        var mail = territory.getSpec().mail();
        return mail == null ? null : mail.secret();
    }

    /** Replaces the pack's territory.yaml: the resource has all settings. */
    static String territoryYaml(Territory territory) {
        TerritorySpec spec = territory.getSpec();
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("branding", Map.of("name", "Stage-IN " + spec.name(), "accent", "#1f6f5c"));
        yaml.put("rules", Map.of("openApplicationsPerStudent", 3, "daysToAnswer", 15));
        if (spec.settings() != null) {
            yaml.putAll(spec.settings());
        }
        yaml.put("id", territory.id());
        yaml.put("name", spec.name());
        yaml.put("departments", spec.departements());
        yaml.put("schoolZone", spec.zone().name());
        yaml.put("languages", spec.languagesOrDefault());
        yaml.put("programmes", spec.programmesOrDefault());
        return Serialization.asYaml(ordered(yaml));
    }

    /** With sorted keys: a service restarts when this text changes, and another order must not be a change. */
    private static Object ordered(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> ordered = new TreeMap<>();
        map.forEach((name, inner) -> ordered.put(String.valueOf(name), ordered(inner)));
        return ordered;
    }

    static String checksum(Map<String, String> settings, String territoryYaml) {
        try {
            byte[] all = (new TreeMap<>(settings) + territoryYaml).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
