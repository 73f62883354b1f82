package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.OwnersFiles;
import fr.stagein.realm.Realm;
import fr.stagein.realm.RealmSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code docker-compose.yml} mounts: the secrets, made once, and the realm. They lie in {@code .stagein/compose}, which
 * its owner alone may enter; the files in it are readable, since in the containers other users read them.
 */
public final class ComposeFiles {

    private final Map<String, String> settings;
    private final Path secretsFolder;
    private final Secrets secrets;

    ComposeFiles(Path folder, Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.secretsFolder = OwnersFiles.folder(folder).resolve("secrets");
        var run = new LocalRun(territory(settings), 0, folder);
        this.secrets = new Secrets(run::secret);
    }

    public static void main(String[] arguments) {
        try {
            Map<String, String> settings = new TreeMap<>(dotEnv(Checkout.root().resolve(".env")));
            settings.putAll(System.getenv());
            String home = settings.getOrDefault("STAGEIN_HOME", ".stagein/compose");
            new ComposeFiles(Checkout.root().resolve(home), settings).write();
        } catch (CannotStart problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            System.err.println("The secrets cannot be written: " + failed.getMessage());
            System.exit(1);
        }
    }

    void write() throws IOException {
        String territory = territory(settings);
        Checkout.territory(territory);
        for (String service : Services.NAMES) {
            Map<String, String> files = new HashMap<>(secrets.of(service));
            if (service.equals("notification-service")) {
                files.putAll(mailAccount());
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(service, file.getKey(), file.getValue());
            }
        }
        put("postgres", "superuser.password", secrets.database("superuser"));
        put("postgres/init", "databases.sql", statements());
        put("keycloak", "keycloak.conf", """
                db-password=%s
                bootstrap-admin-username=admin
                bootstrap-admin-password=%s
                """.formatted(secrets.database("keycloak"), secrets.keycloakAdmin()));
        put("prometheus", "targets.json", targets(territory));
        put("grafana", "admin.password", secrets.database("grafana"));
        put("keycloak/import", territory + "-realm.json", realm(territory));
    }

    /** Whom Prometheus asks; the gateway's figures have a port of their own. */
    private static String targets(String territory) {
        return Services.NAMES.stream()
                .map(service -> """
                        {"targets": ["%1$s:%2$d"], "labels": {"application": "%1$s", "territory": "%3$s"}}""".formatted(service, service.equals("gateway-service") ? 8079 : 8080, territory))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String realm(String territory) throws IOException {
        Map<String, String> mail = new HashMap<>();
        mail.put("host", setting("STAGEIN_SMTP_HOST", "mailbox"));
        mail.put("port", setting("STAGEIN_SMTP_PORT", "1025"));
        mail.put("from", setting("STAGEIN_MAIL_FROM", "ne-pas-repondre@stagein.example"));
        Map<String, String> account = mailAccount();
        if (!account.isEmpty()) {
            mail.put("auth", "true");
            mail.put("starttls", "true");
            mail.put("user", account.get("spring.mail.username"));
            mail.put("password", account.get("spring.mail.password"));
        }
        String operator = setting("STAGEIN_OPERATOR_EMAIL", "");
        var realm = new RealmSettings(
                territory,
                setting("STAGEIN_PUBLIC_URL", "http://localhost:8080"),
                "http://gateway-service:8080",
                RealmFile.clients(secrets),
                mail,
                Territories.rolesWithSecondFactor(territory),
                Boolean.parseBoolean(setting("STAGEIN_DEMO", "false")) ? Territories.accounts(territory) : List.of(),
                operator.isBlank() ? null : operator);
        try {
            return Realm.json(realm, settings);
        } catch (IllegalArgumentException incomplete) {
            throw new CannotStart("The realm cannot be made: " + incomplete.getMessage(), incomplete);
        }
    }

    /** The mail server's user and password, as notification-service reads them; nothing where it asks for none. */
    private Map<String, String> mailAccount() throws IOException {
        String user = setting("STAGEIN_SMTP_USER", "");
        if (user.isBlank()) {
            return Map.of();
        }
        String file = setting("STAGEIN_SMTP_PASSWORD_FILE", "");
        if (!Files.isRegularFile(Path.of(file))) {
            throw new CannotStart(
                    "STAGEIN_SMTP_USER needs STAGEIN_SMTP_PASSWORD_FILE, a file with the password and nothing else");
        }
        return Map.of(
                "spring.mail.username",
                user,
                "spring.mail.password",
                Files.readString(Path.of(file)).strip(),
                "spring.mail.properties.mail.smtp.auth",
                "true",
                "spring.mail.properties.mail.smtp.starttls.required",
                "true");
    }

    /** One a line: that is all that the smallest of the images can read. */
    private String statements() {
        var text = new StringBuilder();
        for (String name : Services.DATABASES) {
            text.append("create role %s login password '%s';%n".formatted(name, secrets.database(name)));
            text.append("create database %s owner %s;%n".formatted(name, name));
        }
        return text.toString();
    }

    private void put(String folder, String file, String content) throws IOException {
        Path parent = secretsFolder;
        Files.createDirectories(parent.resolve(folder));
        open(parent);
        for (Path part : Path.of(folder)) {
            parent = parent.resolve(part);
            open(parent);
        }
        Path written = OwnersFiles.write(parent.resolve(file), content);
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("r--r--r--"));
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String setting(String name, String otherwise) {
        String value = settings.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static String territory(Map<String, String> settings) {
        String territory = settings.get("STAGEIN_TERRITORY");
        return territory == null || territory.isBlank() ? "dordogne" : territory;
    }

    /** As compose reads it: a name, an equals sign and a value a line, in quotes or not. */
    static Map<String, String> dotEnv(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                String value = line.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.matches("([\"']).*\\1");
                values.put(line.substring(0, equals).strip(), quoted ? value.substring(1, value.length() - 1) : value);
            }
        }
        return values;
    }
}
