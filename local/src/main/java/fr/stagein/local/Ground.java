package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Where one territory's run lives: {@code .stagein/<territory>}, with data, logs and secrets that are made once and
 * never leave the machine.
 *
 * @param territory its id
 * @param shift added to every port; with it the folder is {@code .stagein/<territory>+<shift>}, so that runs do not
 *     share data
 */
record Ground(String territory, int shift, Path folder) {

    static final int GATEWAY = 8080;
    static final int KEYCLOAK = 8180;
    static final int POSTGRES = 5433;
    static final int KAFKA = 9094;
    static final int SMTP = 1025;
    static final int MAILBOX = 8025;

    static Ground of(String territory, int shift) {
        Checkout.territory(territory);
        try {
            Path folder = Checkout.root().resolve(".stagein").resolve(shift == 0 ? territory : territory + "+" + shift);
            return new Ground(territory, shift, Files.createDirectories(folder));
        } catch (IOException refused) {
            throw new CannotStart("No folder for the data: " + refused.getMessage(), refused);
        }
    }

    /** @param usual the port of a run without shift */
    int port(int usual) {
        return usual + shift;
    }

    String url(int usual) {
        return "http://localhost:" + port(usual);
    }

    Path log(String part) {
        return folder.resolve("logs")
                .resolve(part.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".log");
    }

    Path runFile() {
        return folder.resolve("running.properties");
    }

    /** A secret of this name, made at the first use: 32 random bytes in Base64. */
    String secret(String name) {
        Path file = folder.resolve("secrets.properties");
        try {
            var secrets = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    secrets.load(in);
                }
            }
            String found = secrets.getProperty(name);
            if (found == null) {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                found = Base64.getEncoder().encodeToString(bytes);
                secrets.setProperty(name, found);
                try (var out = Files.newOutputStream(file)) {
                    secrets.store(out, "Made for this machine; deleting this file means starting with --fresh");
                }
            }
            return found;
        } catch (IOException failed) {
            throw new CannotStart("The secrets in " + file + " cannot be read: " + failed.getMessage(), failed);
        }
    }
}
