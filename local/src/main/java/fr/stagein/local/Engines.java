package fr.stagein.local;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.EmbeddedKafka;
import fr.stagein.local.infrastructure.EmbeddedKeycloak;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Part;
import java.util.Map;

/** What the services of a run stand on. */
final class Engines {

    /** Of the five services and Keycloak. */
    private static final int CONNECTIONS = 150;

    private final LocalRun run;
    private final Secrets secrets;
    private final Replicas replicas;

    Engines(LocalRun run, Replicas replicas) {
        this.run = run;
        this.secrets = new Secrets(run::secret);
        this.replicas = replicas;
    }

    Part postgres() {
        var postgres = EmbeddedPostgres.start(
                Checkout.root().resolve("local/target/postgres"),
                run.folder().resolve("postgres"),
                // Beside its data, as another user than us may run it.
                run.log("postgres"),
                run.port(Port.POSTGRES),
                Map.of(
                        "max_connections",
                        String.valueOf(CONNECTIONS * replicas.most()),
                        "shared_buffers",
                        "64MB",
                        // The detail of a refused row is the row: names and addresses, which no log may have.
                        "log_error_verbosity",
                        "terse"));
        Services.DATABASES.forEach(name -> postgres.createDatabase(name, secrets.database(name)));
        return postgres;
    }

    Part kafka() {
        return EmbeddedKafka.start(run.folder().resolve("kafka"), run.log("kafka"), run.port(Port.KAFKA));
    }

    Part keycloak() {
        return EmbeddedKeycloak.start(
                run.folder().resolve("keycloak"),
                run.log("keycloak"),
                run.port(Port.KEYCLOAK),
                new EmbeddedKeycloak.Database(Services.jdbc(run, "keycloak"), "keycloak", secrets.database("keycloak")),
                secrets.keycloakAdmin(),
                Map.of(run.territory(), RealmFile.write(run, System.getenv())));
    }

    Part mailbox() {
        return Mailbox.open(run.folder().resolve("mails"), run.port(Port.SMTP), run.port(Port.MAILBOX));
    }
}
