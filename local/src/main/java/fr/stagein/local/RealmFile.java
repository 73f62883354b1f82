package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.OwnersFiles;
import fr.stagein.realm.ClientSecrets;
import fr.stagein.realm.Realm;
import fr.stagein.realm.RealmSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The realm of a run on this machine: everybody of the pack can sign in, mails go to the mailbox. */
final class RealmFile {

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
        var settings = new RealmSettings(
                run.territory(),
                run.url(Port.GATEWAY),
                run.url(Port.GATEWAY),
                clients(new Secrets(run::secret)),
                Map.of("host", "127.0.0.1", "port", String.valueOf(run.port(Port.SMTP))),
                secondFactor,
                Territories.accounts(run.territory()),
                null);
        try {
            return OwnersFiles.write(run.folder().resolve("realm.json"), Realm.json(settings, environment));
        } catch (IOException | IllegalArgumentException failed) {
            throw new CannotStart("The realm cannot be made: " + failed.getMessage(), failed);
        }
    }

    static ClientSecrets clients(Secrets secrets) {
        return new ClientSecrets(secrets.client("gateway"), secrets.client("notification"), secrets.client("school"));
    }
}
